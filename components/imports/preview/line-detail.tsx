import { useLocale, useTranslations } from 'next-intl';
import { typedDate } from '@/components/forms/field-values';
import type { ShownLine } from '@/lib/imports/jobs/loaders';
import { fieldContext } from '@/lib/core/written-date';
import { meaningWords } from '@/lib/imports/account/rules-meanings';
import { faultSentences } from '@/lib/imports/faults/rules-sentences';
import { isDateField } from '@/lib/imports/mapping/rules-fields';
import type { FieldChange } from '@/lib/imports/plan/types';

/** What becomes of one row: what changes from what to what, or what is wrong with it and how it is mended. */
export function LineDetailText({ line: { kind, detail }, header }: { line: ShownLine; header: readonly string[] }) {
  const t = useTranslations('importPages.preview');
  const rows = useTranslations('importRows');
  const fields = useTranslations('importPages.field');
  const locale = useLocale();
  const words = meaningWords(locale);
  const sentenceOf = faultSentences(locale);
  const valueOf = (field: string, value: string | null): string => {
    if (value === null || value === '') return t('empty');
    return isDateField(field) ? typedDate(value, locale, fieldContext(field)) : words.inWords(field, value);
  };
  const changeOf = ({ field, from, to }: FieldChange): string =>
    t('change', { field: fields(field), from: valueOf(field, from), to: valueOf(field, to) });
  return (
    <div className="space-y-2">
      {(detail.changes ?? []).map((change) => (
        <p key={change.field}>{changeOf(change)}</p>
      ))}
      {(detail.faults ?? []).map((fault, position) => {
        const { what, mend } = sentenceOf(fault);
        const column = fault.column === null ? undefined : header[fault.column];
        return (
          <p key={position}>
            {column === undefined ? null : <span className="text-muted">{column}: </span>}
            <span className="font-medium">{what}</span> {mend}
          </p>
        );
      })}
      {detail.reason ? <p>{rows(`left_out.${detail.reason}`, { otherLine: detail.otherLine ?? 0 })}</p> : null}
      {(detail.notices ?? []).map((notice) => (
        <p key={notice} className="text-sm text-muted">
          {rows(`notice.${notice}`)}
        </p>
      ))}
      {kind === 'same' || (kind === 'new' && !detail.notices) ? (
        <p className="text-muted">{t(`rowLede.${kind}`)}</p>
      ) : null}
    </div>
  );
}
