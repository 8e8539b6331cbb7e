'use client';

import { useTranslations } from 'next-intl';
import { ConfirmButtons } from '@/components/forms/confirm-buttons';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { OfficeForm } from '@/components/forms/office-form';
import { RecordControl } from '@/components/forms/record-control';
import type { RecordField } from '@/components/forms/record-field';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FIELD_ROWS } from '@/components/ui/fields/field-frame';
import { FormMessage } from '@/components/ui/fields/form-message';
import { nextTermAction } from '@/lib/imports/next-term/actions';

/** A member of the last term, in words. */
export interface NextTermRow {
  memberId: number;
  member: string;
  /** Kind and dates of its seat. */
  seat: string;
  /** What becomes of that seat. */
  remark: string;
  /** It has a seat in the next term already. */
  isStanding: boolean;
}

interface NextTermFormProps {
  hidden: Readonly<Record<string, string | number>>;
  rows: readonly NextTermRow[];
  fields: readonly RecordField[];
  /** Address of a batch, with `:id` for its number. */
  batchAddress: string;
}

/** Who goes on in the next term, by which document. */
export function NextTermForm({ hidden, rows, fields, batchAddress }: NextTermFormProps) {
  const t = useTranslations('nextTerm');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(nextTermAction);
  const { outcome, typed } = state;
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const faults = faultsByField(refusal);
  if (outcome?.ok)
    return (
      <FormMessage tone="done" ref={message}>
        {'draft' in outcome.value ? (
          <KeptAsDraft draft={outcome.value.draft} />
        ) : (
          <>
            <p className="font-medium">
              {t('done', { added: outcome.value.counts.seatsAdded, ended: outcome.value.counts.seatsChanged })}
            </p>
            <p className="mt-1">
              <a href={batchAddress.replace(':id', String(outcome.value.batchId))}>{t('toBatch')}</a>
            </p>
          </>
        )}
      </FormMessage>
    );
  const goesOn = (name: string): boolean => (outcome ? typed[name] === 'on' : true);
  const errorOf = (name: string) => (faults[name] === undefined ? undefined : words.fault(faults[name]));
  return (
    <OfficeForm
      id="next-term"
      className="mt-8 space-y-6"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && (faults['members'] === undefined ? words.reason(refusal.kind) : t('nobody'))}
      asked={{ refusal, typed, labelOf: (name) => fields.find((field) => field.name === name)?.label ?? name }}
      hidden={hidden}
      submit={null}
    >
      <ListQuestionPanel id="next-term-question" refusal={refusal} typed={typed} />
      <table className="data-table is-wide">
        <caption className="sr-only">{t('preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member')}</th>
            <th scope="col">{t('seat')}</th>
            <th scope="col">{t('remark')}</th>
            <th scope="col">{t('goesOn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ memberId, member, seat, remark, isStanding }) => {
            const name = `members.${memberId}`;
            return (
              <tr key={memberId}>
                <th scope="row">{member}</th>
                <td>{seat}</td>
                <td>{remark}</td>
                <td>
                  {isStanding ? null : (
                    <label className="flex min-h-11 items-center gap-2">
                      <input type="checkbox" name={name} value="on" defaultChecked={goesOn(name)} className="size-5" />
                      {t('goesOn')}
                      <span className="sr-only">: {member}</span>
                    </label>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="grid max-w-3xl gap-x-6 sm:grid-cols-2">
        {fields.map((field) => (
          <div key={field.name} className={`${FIELD_ROWS} pb-5 ${field.half ? '' : 'sm:col-span-2'}`}>
            <RecordControl
              field={field}
              formId="next-term"
              value={(outcome ? typed[field.name] : '') ?? ''}
              error={errorOf(field.name)}
              optional={form('optional')}
              understood={form('understood')}
            />
          </div>
        ))}
      </div>
      <ConfirmButtons pending={pending}>{t('confirm')}</ConfirmButtons>
    </OfficeForm>
  );
}
