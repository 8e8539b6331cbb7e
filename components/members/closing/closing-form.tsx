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
import { FormMessage } from '@/components/ui/fields/form-message';
import { closeMemberAction } from '@/lib/office/closing/actions';

/** A seat that is open still, in words. */
export interface OpenSeat {
  id: number;
  version: number;
  label: string;
}

interface ClosingFormProps {
  memberId: number;
  seats: readonly OpenSeat[];
  fields: readonly RecordField[];
}

/** Which seats end, on which day, and why. */
export function ClosingForm({ memberId, seats, fields }: ClosingFormProps) {
  const t = useTranslations('closing');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(closeMemberAction);
  const { outcome, typed } = state;
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const faults = faultsByField(refusal);
  return (
    <>
      {outcome?.ok ? (
        <FormMessage tone="done" ref={message}>
          {'draft' in outcome.value ? (
            <KeptAsDraft draft={outcome.value.draft} />
          ) : (
            <p className="font-medium">{t('done', { count: outcome.value.ended })}</p>
          )}
        </FormMessage>
      ) : null}
      {seats.length === 0 ? (
        <p className="max-w-measure">{t('noSeats')}</p>
      ) : (
        <OfficeForm
          id="closing"
          className="mt-4 max-w-3xl space-y-6"
          pending={pending}
          message={message}
          attributes={attributes}
          refused={refusal && (faults['seats'] === undefined ? words.reason(refusal.kind) : t('nothingChosen'))}
          asked={{ refusal, typed, labelOf: (name) => fields.find((field) => field.name === name)?.label ?? name }}
          hidden={{ memberId }}
          submit={null}
        >
          <ListQuestionPanel id="closing-question" refusal={refusal} typed={typed} />
          <fieldset>
            <legend className="mb-2 font-medium">{t('which')}</legend>
            {seats.map(({ id, version, label }) => {
              const name = `seats.${id}.ends`;
              return (
                <div key={id}>
                  <input type="hidden" name={`seats.${id}.version`} value={version} />
                  <label className="flex min-h-11 items-center gap-2">
                    <input
                      type="checkbox"
                      name={name}
                      value="on"
                      defaultChecked={refusal ? typed[name] === 'on' : true}
                      className="size-5"
                    />
                    {label}
                  </label>
                </div>
              );
            })}
          </fieldset>
          {fields.map((field) => (
            <div key={field.name} className="grid">
              <RecordControl
                field={field}
                formId="closing"
                value={(refusal ? typed[field.name] : '') ?? ''}
                error={faults[field.name] === undefined ? undefined : words.fault(faults[field.name] ?? '')}
                optional={form('optional')}
                understood={form('understood')}
              />
            </div>
          ))}
          <ConfirmButtons pending={pending}>{t('confirm')}</ConfirmButtons>
        </OfficeForm>
      )}
    </>
  );
}
