'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useRefusalWords } from '@/components/forms/form-refusal';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { undoLogAction } from '@/lib/attendance/actions';

interface UndoLogProps {
  meetingId: number;
  version: number;
  onUndone: () => void;
}

/** Undoes what was just saved. */
export function UndoLog({ meetingId, version, onUndone }: UndoLogProps) {
  const t = useTranslations('admin.log');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(undoLogAction);
  const undone = state.outcome?.ok === true;
  useEffect(() => {
    if (undone) onUndone();
  }, [undone, onUndone]);
  return (
    <form className="mt-3" {...attributes}>
      <input type="hidden" name="id" value={meetingId} />
      <input type="hidden" name="version" value={version} />
      {state.outcome && !state.outcome.ok ? (
        <FormMessage tone="refused" ref={message}>
          {words.reason(state.outcome.reason.kind)}
        </FormMessage>
      ) : null}
      <FormSubmit pending={pending} pendingLabel={t('saving')} quiet>
        {t('undo')}
      </FormSubmit>
    </form>
  );
}
