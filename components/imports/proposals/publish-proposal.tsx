'use client';

import { useTranslations } from 'next-intl';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useProposalRefusal } from '@/components/imports/proposals/proposal-refusal';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { publishProposalAction } from '@/lib/imports/proposals/actions';

interface PublishProposalProps {
  id: number;
  /** Names the preview on the page. */
  seen: string;
}

/** Puts a draft in force as a whole. */
export function PublishProposal({ id, seen }: PublishProposalProps) {
  const t = useTranslations('proposals');
  const reason = useProposalRefusal();
  const { state, pending, message, attributes } = useOfficeForm(publishProposalAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  if (state.outcome?.ok) {
    return (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('publish.done')}</p>
      </FormMessage>
    );
  }
  return (
    <form id="proposal-publish" className="max-w-3xl space-y-3" {...attributes}>
      {refusal ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{reason(refusal.kind)}</p>
          <PersonalQuestion
            formId="proposal-publish"
            refusal={refusal}
            typed={state.typed}
            labelOf={(field) => t(`table.${field.slice(0, field.indexOf('.')) as 'member'}`)}
          />
        </FormMessage>
      ) : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <FormSubmit pending={pending} pendingLabel={t('working')}>
        {t('publish.submit')}
      </FormSubmit>
    </form>
  );
}
