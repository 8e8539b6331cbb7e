import { useTranslations } from 'next-intl';
import { faultsByField, useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { useFileFault } from '@/components/imports/refusals/file-fault';
import type { FileRefusal } from '@/lib/imports/files/rows/types';

const REASONS = [
  'other_day',
  'no_report',
  'nobody_checked_in',
  'too_many_persons',
  'source_exhaustive',
  'source_kind',
  'invalid',
  'changed_meanwhile',
  'reason_required',
  'nothing_changed',
] as const;

const isFileRefusal = (refusal: FormRefusal | FileRefusal): refusal is FileRefusal => refusal.kind === 'file';

/** What became of a report, and what is wrong with a field of it, in the user's language. */
export function useReportWords(refusal: FormRefusal | FileRefusal | null) {
  const t = useTranslations('callReports');
  const common = useRefusalWords();
  const fileFault = useFileFault();
  const faults: Readonly<Record<string, string>> = refusal && !isFileRefusal(refusal) ? faultsByField(refusal) : {};

  function faultOf(name: string): string | undefined {
    const code = faults[name];
    if (code === undefined) return undefined;
    if (name.startsWith('rows.') && code === 'required') return t('fault.choose');
    if (name === 'least') return t(code === 'required' ? 'fault.required' : 'fault.minutes');
    return common.fault(code);
  }
  return {
    faultOf,
    reason(given: FormRefusal | FileRefusal): string {
      if (isFileRefusal(given)) return fileFault(given);
      const own = REASONS.find((known) => known === given.kind);
      return own ? t(`reason.${own}`) : common.reason(given.kind);
    },
  };
}
