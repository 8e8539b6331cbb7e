import { useTranslations } from 'next-intl';
import type { RedactionPlace } from '@/lib/redactions/types';

/** Tables that have a name of their own for the office; others are called by what the database calls them. */
const NAMED_TABLES = [
  'network',
  'member',
  'member_alias',
  'member_code',
  'source',
  'source_file_publication',
  'membership',
  'organiser_term',
  'meeting',
  'meeting_source',
  'unrecorded_note',
  'attendance',
  'statement',
  'claim',
  'import_batch',
  'batch_change',
  'proposal',
  'proposed_change',
  'import_job',
  'import_line',
  'import_mapping',
  'audit_event',
  'row_history',
] as const;

/** Where a text stands, table by table, with the number of rows. */
export function RedactionPlaces({ places }: { places: readonly RedactionPlace[] }) {
  const t = useTranslations('redactions');
  const nameTable = (table: string): string => {
    const named = NAMED_TABLES.find((known) => known === table);
    return named ? t(`table.${named}`) : t('table.other', { name: table });
  };
  const rowsByTable = new Map<string, number>();
  for (const { table, rows } of places) rowsByTable.set(table, Math.max(rowsByTable.get(table) ?? 0, rows));
  return (
    <ul className="list-disc space-y-1 ps-5">
      {[...rowsByTable].map(([table, rows]) => (
        <li key={table}>{t('text.place', { table: nameTable(table), rows })}</li>
      ))}
    </ul>
  );
}
