'use client';

import { useTranslations } from 'next-intl';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useProposalRefusal } from '@/components/imports/proposals/proposal-refusal';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import { Section } from '@/components/ui/section';
import { publishProposalAction } from '@/lib/imports/proposals/actions';

interface PublishProposalProps {
  id: number;
  /** Names the preview on the page. */
  seen: string;
  /** Not decided yet; right after publishing the message still says so. */
  isOpen: boolean;
}

/** Puts a draft in force as a whole. */
export function PublishProposal({ id, seen, isOpen }: PublishProposalProps) {
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
  if (!isOpen) return null;
  return (
    <Section id="publish" title={t('publish.heading')} lede={t('publish.lede')}>
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
    </Section>
  );
}
