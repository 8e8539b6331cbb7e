import { useTranslations } from 'next-intl';
import { TABLE_ROLES } from '@/components/ui/table-roles';
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
    <table className="data-table" {...TABLE_ROLES.table}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead {...TABLE_ROLES.rowGroup}>
        <tr {...TABLE_ROLES.row}>
          <th scope="col" {...TABLE_ROLES.columnHeader}>
            {t('field')}
          </th>
          <th scope="col" {...TABLE_ROLES.columnHeader}>
            {heads.from}
          </th>
          <th scope="col" {...TABLE_ROLES.columnHeader}>
            {heads.to}
          </th>
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rowGroup}>
        {Object.entries(changes).map(([field, { from, to }]) => (
          <tr key={field} {...TABLE_ROLES.row}>
            <th scope="row" {...TABLE_ROLES.rowHeader}>
              {labelOf(field)}
            </th>
            <td {...TABLE_ROLES.cell}>
              <span className="cell-label" aria-hidden="true">
                {heads.from}
              </span>
              {text(from)}
            </td>
            <td {...TABLE_ROLES.cell}>
              <span className="cell-label" aria-hidden="true">
                {heads.to}
              </span>
              {text(to)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
