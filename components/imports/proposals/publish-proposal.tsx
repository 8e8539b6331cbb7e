'use client';

import { useTranslations } from 'next-intl';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useProposalRefusal } from '@/components/imports/proposals/proposal-refusal';
import { FormMessage } from '@/components/ui/fields/form-message';
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
      <OfficeForm
        pending={pending}
        message={message}
        attributes={attributes}
        id="proposal-publish"
        className="max-w-3xl space-y-3"
        refused={refusal && reason(refusal.kind)}
        asked={{
          refusal,
          typed: state.typed,
          labelOf: (field) => t(`table.${field.slice(0, field.indexOf('.')) as 'member'}`),
        }}
        hidden={{ id, seen }}
        submit={{ label: t('publish.submit'), pendingLabel: t('working') }}
      />
    </Section>
  );
}
