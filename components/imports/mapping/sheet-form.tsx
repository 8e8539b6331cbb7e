'use client';

import { useTranslations } from 'next-intl';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useFileFault } from '@/components/imports/refusals/file-fault';
import { useImportRefusal } from '@/components/imports/refusals/import-refusal';
import { FieldSelect } from '@/components/ui/fields/field-select';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';
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
    <form id="import-sheet" className="max-w-3xl space-y-4" {...attributes}>
      {refusal && fault === undefined ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(refusal.kind)}</p>
        </FormMessage>
      ) : null}
      <input type="hidden" name="jobId" value={jobId} />
      <FieldSelect
        texts={{ id: 'import-sheet-name', label: t('sheet'), hint: t('sheetHint'), error: fault }}
        options={[
          ...sheets.map((name) => ({ value: name, label: name })),
          ...hidden.map((name) => ({ value: name, label: account('sheetOption', { sheet: name }) })),
        ]}
        select={{ name: 'sheet', defaultValue: state.outcome ? state.typed['sheet'] : sheet }}
      />
      <FormSubmit pending={pending} pendingLabel={t('working')} quiet>
        {t('readSheet')}
      </FormSubmit>
    </form>
  );
}
