import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/localised-text';
import { readSnapshot } from '@/lib/db/reader';
import { messagesByLocale } from '@/lib/i18n/messages';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { listLines, type PreviewLine } from '@/lib/imports/jobs/queries-lines';
import { OWN_WORDS, VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';
import type { FieldChange } from '@/lib/imports/plan/types';
import type { CommandWords } from './words';

/*
 * The rows that change what stands, each with what it was and what it becomes, before anybody is asked for a reason.
 */

const DATES: readonly ImportField[] = ['meeting_date', 'since', 'until'];
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

/** The register's own words for the values of a field. */
function meaningWords(locale: Locale): (field: ValueField, value: string) => string {
  const messages = messagesByLocale[locale];
  const status = createTranslator({ locale, messages, namespace: 'status' });
  const terms = createTranslator({ locale, messages, namespace: 'terms' });
  const own = createTranslator({ locale, messages, namespace: 'importPages.meaning' });
  const seats = createTranslator({ locale, messages, namespace: 'importShapes.membership' });
  const words: { readonly [Field in ValueField]: (meaning: (typeof OWN_WORDS)[Field][number]) => string } = {
    status: (meaning) => status(`cell.${meaning}`),
    mode: (meaning) => status(`mode.${meaning}`),
    rank: (meaning) => status(`rank.${meaning}`),
    capacity: (meaning) => status(`capacity.${meaning}`),
    alternative_status: (meaning) => status(`cell.${meaning}`),
    seated: (meaning) => own(meaning),
    member_kind: (meaning) => terms(`memberKind.${meaning}`),
    seat_kind: (meaning) => status(`seat.${meaning}`),
    meeting_kind: (meaning) => terms(`meetingKind.${meaning}`),
    meeting_state: (meaning) => terms(`meetingState.${meaning}`),
    membership: (meaning) =>
      meaning === 'none' || meaning === 'unknown' || meaning === 'no_body' ? seats(meaning) : status(`seat.${meaning}`),
  };
  const inWords = <Field extends ValueField>(field: Field, value: string): string => {
    const meaning = OWN_WORDS[field].find((one) => one === value);
    return meaning === undefined ? value : words[field](meaning);
  };
  return inWords;
}

function changeText({ field, from, to }: FieldChange, words: CommandWords): string {
  const inWords = meaningWords(words.locale);
  const valued = VALUE_FIELDS.find((one) => one === field);
  const told = (value: string | null): string => {
    if (value === null || value === '') return words.pages('preview.empty');
    if (DATES.includes(field)) return words.date(value);
    return valued === undefined ? value : inWords(valued, value);
  };
  return words.pages('preview.change', { field: words.pages(`field.${field}`), from: told(from), to: told(to) });
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
  let shown = 0;
  for (let page = 1; page <= PAGES_SHOWN; page += 1) {
    const { lines, pages, count } = await readSnapshot((reader) => listLines(reader, jobId, { kind: 'changed', page }));
    for (const row of lines) {
      const changes = (row.detail.changes ?? []).map((change) => changeText(change, words)).join('; ');
      console.log(words.t('changedRow', { line: row.line, name: nameRow(row), changes }));
    }
    shown += lines.length;
    if (page >= pages) return;
    if (page === PAGES_SHOWN) console.log(words.t('changedMore', { count: count - shown }));
  }
}
