'use client';

import { useTranslations } from 'next-intl';
import { OfficeForm } from '@/components/forms/office-form';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useFileFault } from '@/components/imports/refusals/file-fault';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { chooseSheetAction } from '@/lib/imports/jobs/actions-sheet';

interface SheetFormProps {
  jobId: number;
  sheets: readonly string[];
  /** Those that the workbook does not show. */
  hidden: readonly string[];
  /** The one that was read. */
  sheet: string;
}

/** Asks which sheet of a workbook holds the list. */
export function SheetForm({ jobId, sheets, hidden, sheet }: SheetFormProps) {
  const t = useTranslations('importPages.form');
  const account = useTranslations('importAccount.hidden');
  const words = useImportRefusal();
  const fileFault = useFileFault();
  const { state, pending, message, attributes } = useOfficeForm(chooseSheetAction);
  const refusal = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const fault = refusal?.kind === 'file' ? fileFault(refusal) : undefined;
  return (
    <OfficeForm
      id="import-sheet"
      className="max-w-3xl space-y-4"
      pending={pending}
      message={message}
      attributes={attributes}
      refused={refusal && fault === undefined ? words.reason(refusal.kind) : null}
      hidden={{ jobId }}
      submit={{ label: t('readSheet'), pendingLabel: t('working'), quiet: true }}
    >
      <FieldSelect
        texts={{ id: 'import-sheet-name', label: t('sheet'), hint: t('sheetHint'), error: fault }}
        options={[
          ...sheets.map((name) => ({ value: name, label: name })),
          ...hidden.map((name) => ({ value: name, label: account('sheetOption', { sheet: name }) })),
        ]}
        select={{ name: 'sheet', defaultValue: state.outcome ? state.typed['sheet'] : sheet }}
      />
    </OfficeForm>
  );
}
