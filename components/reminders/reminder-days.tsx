'use client';

import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormMessage } from '@/components/ui/fields/form-message';
import { setReminderDaysAction } from '@/lib/office/reminders/actions';

/** After how many days a network's office is reminded. */
export function ReminderDays({ networkId, network, days }: { networkId: number; network: string; days: number }) {
  const t = useTranslations('reminders');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(setReminderDaysAction);
  const { outcome, typed } = state;
  const refusal = outcome && !outcome.ok ? outcome.reason : null;
  const fault = faultsByField(refusal)['days'];
  const id = `reminder-${networkId}`;
  return (
    <div className="mb-6">
      {outcome?.ok ? (
        <FormMessage tone="done" ref={message}>
          <p className="font-medium">{t('saved')}</p>
        </FormMessage>
      ) : null}
      <OfficeForm
        id={id}
        className="flex max-w-3xl flex-wrap items-end gap-4"
        pending={pending}
        message={message}
        attributes={attributes}
        refused={refusal && fault === undefined ? words.reason(refusal.kind) : null}
        hidden={{ networkId }}
        submit={{ label: t('save'), pendingLabel: form('pending'), quiet: true }}
      >
        <div className="grid min-w-64 flex-1">
          <FieldText
            texts={{
              id: `${id}-days`,
              label: t('daysOf', { network }),
              error: fault === undefined ? undefined : fault === 'days_too_many' ? t('tooMany') : words.fault(fault),
            }}
            input={{
              name: 'days',
              required: true,
              inputMode: 'numeric',
              defaultValue: refusal ? (typed['days'] ?? '') : String(days),
            }}
          />
        </div>
      </OfficeForm>
    </div>
  );
}
