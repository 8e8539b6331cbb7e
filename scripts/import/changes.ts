import { readSnapshot } from '@/lib/db/reader';
import { meaningWords } from '@/lib/imports/account/rules-meanings';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { listLines, type PreviewLine } from '@/lib/imports/jobs/queries-lines';
import { isDateField } from '@/lib/imports/mapping/rules-fields';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';
import type { FieldChange } from '@/lib/imports/plan/types';
import type { CommandWords } from './words';

/*
 * The rows that change what stands, each with what it was and what it becomes, before anybody is asked for a reason.
 */

const NAMING: readonly ImportField[] = [
  'member',
  'member_en',
  'member_code',
  'iso_code',
  'meeting',
  'meeting_slug',
  'meeting_date',
  'meeting_number',
];
/** A terminal holds no more; the page shows all. */
const PAGES_SHOWN = 3;

/** What a change says, with one and the same dictionary for all of them. */
function changeTexts(words: CommandWords): (change: FieldChange) => string {
  const { inWords } = meaningWords(words.locale);
  return ({ field, from, to }) => {
    const told = (value: string | null): string => {
      if (value === null || value === '') return words.pages('preview.empty');
      return isDateField(field) ? words.date(value) : inWords(field, value);
    };
    return words.pages('preview.change', { field: words.pages(`field.${field}`), from: told(from), to: told(to) });
  };
}

/** Lists the changed rows: by what the row calls its member and meeting, and of a table by the heading of the cell. */
export async function reportChanges(
  jobId: number,
  { columns }: Pick<ImportMapping, 'columns'>,
  { header }: Pick<FileInspection, 'header'>,
  words: CommandWords,
): Promise<void> {
  const nameRow = ({ cells, detail }: PreviewLine): string =>
    [
      ...NAMING.flatMap((field) => columns[field] ?? []).map((column) => cells[column] ?? ''),
      detail.column === undefined ? '' : (header[detail.column] ?? ''),
    ]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(', ');
  const changeText = changeTexts(words);
  let shown = 0;
  for (let page = 1; page <= PAGES_SHOWN; page += 1) {
    const { lines, pages, count } = await readSnapshot((reader) => listLines(reader, jobId, { kind: 'changed', page }));
    for (const row of lines) {
      const changes = (row.detail.changes ?? []).map(changeText).join('; ');
      console.log(words.t('changedRow', { line: row.line, name: nameRow(row), changes }));
    }
    shown += lines.length;
    if (page >= pages) return;
    if (page === PAGES_SHOWN) console.log(words.t('changedMore', { count: count - shown }));
  }
}
