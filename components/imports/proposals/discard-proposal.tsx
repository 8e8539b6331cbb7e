'use client';

import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useProposalRefusal } from '@/components/imports/proposals/proposal-refusal';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { Section } from '@/components/ui/section';
import { discardProposalAction } from '@/lib/imports/proposals/actions';

interface DiscardProposalProps {
  id: number;
  /** Not decided yet; right after discarding the message still says so. */
  isOpen: boolean;
}

/** Discards a draft, with a reason. */
export function DiscardProposal({ id, isOpen }: DiscardProposalProps) {
  const t = useTranslations('proposals');
  const words = useRefusalWords();
  const reason = useProposalRefusal();
  const { state, pending, message, attributes } = useOfficeForm(discardProposalAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const fault = faultsByField(refusal)['reason'];
  if (state.outcome?.ok) {
    return (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{t('discard.done')}</p>
      </FormMessage>
    );
  }
  if (!isOpen) return null;
  return (
    <Section id="discard" title={t('discard.heading')} lede={t('discard.lede')}>
      <OfficeForm
        pending={pending}
        message={message}
        attributes={attributes}
        id="proposal-discard"
        className="max-w-3xl space-y-5"
        refused={refusal && reason(refusal.kind)}
        asked={{ refusal, typed: state.typed, labelOf: () => t('discard.reason') }}
        hidden={{ id }}
        submit={{ label: t('discard.submit'), pendingLabel: t('working'), quiet: true }}
      >
        <FieldText
          texts={{
            id: 'proposal-discard-reason',
            label: t('discard.reason'),
            error: fault === undefined ? undefined : words.fault(fault),
          }}
          input={{ name: 'reason', required: true, defaultValue: state.typed['reason'] ?? '' }}
        />
      </OfficeForm>
    </Section>
  );
}
