'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
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
    <form id="range-confirm" className="max-w-3xl space-y-5" {...attributes}>
      {state.outcome ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(state.outcome.reason.kind)}</p>
          <PersonalQuestion
            formId="range"
            refusal={state.outcome.reason}
            typed={state.typed}
            labelOf={() => fields('note')}
          />
        </FormMessage>
      ) : null}
      <ListQuestionPanel id="range-question" refusal={state.outcome?.reason ?? null} typed={state.typed} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {mayPublish ? (
        <FieldSelect
          texts={{ id: 'range-release', label: t('release'), hint: t('releaseHint') }}
          options={[
            { value: 'drafts', label: t('drafts') },
            { value: 'publish', label: t('publish') },
          ]}
          select={{ name: 'release', defaultValue: state.typed['release'] ?? 'drafts' }}
        />
      ) : (
        <input type="hidden" name="release" value="drafts" />
      )}
      <FormSubmit pending={pending} pendingLabel={t('working')}>
        {t('apply')}
      </FormSubmit>
    </form>
  );
}
