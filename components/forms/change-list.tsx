import { useTranslations } from 'next-intl';
import type { AuditValue, FieldChanges } from '@/lib/audit/types';

interface ChangeListProps {
  changes: FieldChanges;
  /** Heads of the two columns of values. */
  heads: { from: string; to: string };
  caption: string;
  /** Where the heading above says the same. */
  captionHidden?: boolean;
  /** What a field is called in the interface. */
  labelOf: (field: string) => string;
}

/** Fields with what stands on either side. */
export function ChangeList({ changes, heads, caption, labelOf, captionHidden = false }: ChangeListProps) {
  const t = useTranslations('admin.form');
  const text = (value: AuditValue): string => {
    if (value === null || value === '') return t('empty');
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (Array.isArray(value)) return value.map(text).join(', ') || t('empty');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return (
    <table className="data-table">
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{heads.from}</th>
          <th scope="col">{heads.to}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(changes).map(([field, { from, to }]) => (
          <tr key={field}>
            <th scope="row">{labelOf(field)}</th>
            <td>
              <span className="cell-label">{heads.from}</span>
              {text(from)}
            </td>
            <td>
              <span className="cell-label">{heads.to}</span>
              {text(to)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
