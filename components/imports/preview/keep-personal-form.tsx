'use client';

import { useTranslations } from 'next-intl';
import { faultsByField } from '@/components/forms/form-refusal';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { keepPersonalTextsAction } from '@/lib/imports/jobs/actions-preview';

/** Has the cells that look like persons taken over, once somebody says that they name nobody. */
export function KeepPersonalForm({ jobId }: { jobId: number }) {
  const t = useTranslations('personal');
  const form = useTranslations('importPages.form');
  const words = useImportRefusal();
  const { state, pending, message, attributes } = useOfficeForm(keepPersonalTextsAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const isMissing = faultsByField(refusal)['namesNobody'] !== undefined;
  return (
    <OfficeForm
      id="import-keep-personal"
      className="mt-4 space-y-4"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && words.reason(refusal.kind)}
      hidden={{ jobId }}
      submit={{ label: t('list.keep'), pendingLabel: form('working'), quiet: true }}
    >
      <FieldTick
        texts={{
          id: 'import-names-nobody',
          label: t('confirm'),
          hint: t('confirmHint'),
          error: isMissing ? t('list.tickMissing') : undefined,
        }}
        input={{ name: 'namesNobody' }}
      />
    </OfficeForm>
  );
}
