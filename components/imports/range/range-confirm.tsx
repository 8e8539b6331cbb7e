'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FormMessage } from '@/components/ui/fields/form-message';
import { setRangeAction } from '@/lib/imports/range/actions';
import type { RangeOrder } from '@/lib/imports/range/types';

interface RangeConfirmProps {
  order: RangeOrder;
  mayPublish: boolean;
  /** There is something to set; right after setting it the message still says so. */
  isOpen: boolean;
  /** Shown with the message once it is done: where to continue. */
  after: ReactNode;
}

/** Confirms what the preview shows. */
export function RangeConfirm({ order, mayPublish, isOpen, after }: RangeConfirmProps) {
  const t = useTranslations('importPages.form');
  const fields = useTranslations('admin.fields');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(setRangeAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  if (state.outcome?.ok) {
    return (
      <FormMessage tone="done" ref={message}>
        {'draft' in state.outcome.value ? (
          <KeptAsDraft draft={state.outcome.value.draft} />
        ) : (
          <p className="font-medium">{t('rangeDone', { count: state.outcome.value.counts.attendancesAdded })}</p>
        )}
        {after}
      </FormMessage>
    );
  }
  if (!isOpen) return null;
  const { networkId, memberId, sourceId, since, until, status, replaces, note } = order;
  const hidden = { networkId, memberId, sourceId, since, until, status, replaces, ...(note !== null && { note }) };
  return (
    <OfficeForm
      pending={pending}
      message={message}
      attributes={attributes}
      id="range-confirm"
      className="max-w-3xl space-y-5"
      refused={refusal && words.reason(refusal.kind)}
      asked={{ refusal, typed: state.typed, labelOf: () => fields('note') }}
      hidden={{ ...hidden, ...(mayPublish ? {} : { release: 'drafts' }) }}
      submit={{ label: t('apply'), pendingLabel: t('working') }}
    >
      <ListQuestionPanel id="range-question" refusal={refusal} typed={state.typed} />
      {mayPublish ? (
        <FieldSelect
          texts={{ id: 'range-release', label: t('release'), hint: t('releaseHint') }}
          options={[
            { value: 'drafts', label: t('drafts') },
            { value: 'publish', label: t('publish') },
          ]}
          select={{ name: 'release', defaultValue: state.typed['release'] ?? 'drafts' }}
        />
      ) : null}
    </OfficeForm>
  );
}
