'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { undoLogAction } from '@/lib/office/actions-assertions';

interface UndoLogProps {
  meetingId: number;
  version: number;
  onUndone: (version: number) => void;
}

/** Undoes what was just saved. */
export function UndoLog({ meetingId, version, onUndone }: UndoLogProps) {
  const t = useTranslations('admin.log');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(undoLogAction);
  const undone = state.outcome?.ok === true;
  const refusal: FormRefusal | null = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  useEffect(() => {
    if (undone) onUndone(version);
  }, [undone, version, onUndone]);
  return (
    <form className="mt-3" {...attributes}>
      <input type="hidden" name="id" value={meetingId} />
      <input type="hidden" name="version" value={version} />
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          {words.reason(refusal.kind)}
        </FormMessage>
      ) : null}
      <ListQuestionPanel id="log-undo-question" refusal={refusal} typed={state.typed} />
      <FormSubmit pending={pending} pendingLabel={t('saving')} quiet>
        {t('undo')}
      </FormSubmit>
    </form>
  );
}
