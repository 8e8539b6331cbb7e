'use client';

import { useTranslations } from 'next-intl';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useFileFault } from '@/components/imports/refusals/file-fault';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { chooseHeaderAction } from '@/lib/imports/jobs/actions-sheet';
import type { TopOfFile } from '@/lib/imports/files/types-inspection';

/** Asks which row holds the names of the columns. */
export function HeaderForm({ jobId, top }: { jobId: number; top: TopOfFile }) {
  const t = useTranslations('importShapes.header');
  const form = useTranslations('importPages.form');
  const words = useImportRefusal();
  const fileFault = useFileFault();
  const { state, pending, message, attributes } = useOfficeForm(chooseHeaderAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const fault = refusal?.kind === 'file' ? fileFault(refusal) : undefined;
  const counts = [t('oneRow'), t('twoRows'), t('threeRows')];
  return (
    <OfficeForm
      id="import-header"
      className="max-w-3xl space-y-4"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && fault === undefined ? words.reason(refusal.kind) : null}
      hidden={{ jobId }}
      submit={{ label: t('read'), pendingLabel: form('working'), quiet: true }}
    >
      <FieldSelect
        texts={{ id: 'import-header-first', label: t('first'), hint: t('firstHint'), error: fault }}
        options={top.rows.map(({ line, text }) => ({ value: String(line), label: t('row', { line, text }) }))}
        select={{ name: 'first', defaultValue: state.outcome ? state.typed['first'] : String(top.first) }}
      />
      <FieldSelect
        texts={{ id: 'import-header-rows', label: t('rows') }}
        options={counts.map((label, place) => ({ value: String(place + 1), label }))}
        select={{
          name: 'rows',
          defaultValue: state.outcome ? state.typed['rows'] : String(Math.min(3, top.last - top.first + 1)),
        }}
      />
    </OfficeForm>
  );
}
