import { createHash } from 'node:crypto';
import { findPersonalData } from '@/lib/core/personal-data/find';
import { dependsOnOrder } from '@/lib/imports/files/rules-date-order';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { hasMeetingLines } from '@/lib/imports/headings/rules-lines';
import { hasMeetingPerRow, namesMeeting } from '@/lib/imports/mapping/rules-fields';
import { headerKey } from '@/lib/imports/mapping/rules-guess-headers';
import {
  headedTable,
  meetingNamer,
  readHeadings,
  type HeaderReading,
} from '@/lib/imports/mapping/rules-guess-meetings';
import type { NamedMapping } from '@/lib/imports/mapping/schema';
import type { ImportField, ImportMapping, ValueMapping } from '@/lib/imports/mapping/types';

/**
 * Under what a network remembers how such files are read: the set of headers, in any order and spelling. Headers that
 * name meetings differ from one matrix to the next and count as one.
 */
export function mappingKey(header: readonly string[], knowsMeeting: HeaderReading['knowsMeeting']): string {
  const isMeeting = meetingNamer({ dayFirst: null, knowsMeeting });
  const keys = header.filter((text) => text.trim() !== '').map((text) => (isMeeting(text) ? '#' : headerKey(text)));
  return createHash('sha256')
    .update([...new Set(keys)].sort().join('\u001f'))
    .digest('hex');
}

/** A value such as "vertreten durch Frau …" is asked about in the next file too, instead of being kept. */
export const withoutPersonalValues = (values: ValueMapping): ValueMapping =>
  Object.fromEntries(
    Object.entries<Record<string, string>>({ ...values }).map(([field, meanings]) => [
      field,
      Object.fromEntries(Object.entries(meanings).filter(([written]) => findPersonalData(written).length === 0)),
    ]),
  ) as unknown as ValueMapping;

/** Without what is true of one file only: the order of its dates, and the days of headings that depend on it. */
export const forgetFileFacts = (named: NamedMapping): NamedMapping => ({
  ...named,
  dayFirst: null,
  meetings: named.meetings.filter(({ header }) => !dependsOnOrder(header)),
});

/** A mapping by headers instead of positions, to be kept. */
export function nameMapping(mapping: ImportMapping, header: readonly string[]): NamedMapping {
  // Whether texts name nobody, who is meant and holds a seat, what becomes of hidden rows and that a list is complete is
  // said of one file, never of the next.
  const { shape, keepPersonalTexts: _texts, newSeats: _seats, hidden: _hidden, ...ofFile } = mapping;
  const { members: _members, codeSystem: _codes, doubtsCodes: _doubts, complete: _complete, ...kept } = ofFile;
  const { columns, meetings, unread, ...choices } = kept;
  const { leftOut, only } = tableShape({ shape });
  const named = Object.entries(columns).flatMap(([field, column]) =>
    header[column] === undefined ? [] : [[field, header[column]] as const],
  );
  return forgetFileFacts({
    ...choices,
    values: withoutPersonalValues(choices.values),
    columns: Object.fromEntries(named),
    meetings: meetings.flatMap(({ column, meeting }) =>
      header[column] === undefined ? [] : [{ header: header[column], meeting }],
    ),
    ...(unread && { unread: unread.flatMap((column) => header[column] ?? []) }),
    leftOut: leftOut.flatMap(({ column, why }) => (why === 'chosen' ? (header[column] ?? []) : [])),
    only:
      only === null || header[only.column] === undefined
        ? null
        : { header: header[only.column] ?? '', values: only.values },
  });
}

/** A kept mapping for a file with these headers, wherever they stand now. null where one of its columns is missing. */
export function adaptRemembered(
  { columns, meetings, unread, leftOut: ignored, only, ...choices }: NamedMapping,
  header: readonly string[],
  knowsMeeting: HeaderReading['knowsMeeting'],
  more: Pick<HeaderReading, 'meetings' | 'titles' | 'legend'> & { samples?: readonly (readonly string[])[] } = {},
): ImportMapping | null {
  const keys = header.map(headerKey);
  const exactly = new Map(header.map((text, column) => [text, column] as const));
  const columnOf = (text: string): number => exactly.get(text) ?? keys.indexOf(headerKey(text));
  const placed = Object.entries(columns).map(([field, text]): [ImportField, number] => [
    field as ImportField,
    columnOf(text),
  ]);
  const filtered = only === null ? null : { column: columnOf(only.header), values: only.values };
  if (placed.some(([, column]) => column < 0) || (filtered !== null && filtered.column < 0)) return null;
  // Meetings that were not in the last file are read from their headers, as they were the first time.
  const known = meetings.flatMap(({ header: text, meeting }) =>
    columnOf(text) < 0 ? [] : [{ column: columnOf(text), meeting }],
  );
  const chosen = ignored.flatMap((text) =>
    columnOf(text) < 0 ? [] : [{ column: columnOf(text), why: 'chosen' as const }],
  );
  const taken = new Set([...known, ...chosen, ...placed.map(([, column]) => ({ column }))].map(({ column }) => column));
  const isFree = ({ column }: { column: number }): boolean => !taken.has(column);
  const table = headedTable(header, more.samples ?? [], { dayFirst: choices.dayFirst, knowsMeeting, ...more });
  const read = readHeadings(choices.subject, table);
  const { asked = [], leftOut = [], members = [], years = [], statuses = [] } = read.shape;
  const readsStatuses = columns.status === undefined && choices.everyStatus === null && statuses.some(isFree);
  const shape = {
    ...(asked.some(isFree) && { asked: asked.filter(isFree) }),
    ...(chosen.length + leftOut.length > 0 && { leftOut: [...chosen, ...leftOut.filter(isFree)] }),
    ...(members.length > 0 && { members: members.filter(isFree) }),
    ...(years.length > 0 && { years: years.filter(isFree) }),
    ...(readsStatuses && { statuses: statuses.filter(isFree) }),
    ...(filtered && { only: filtered }),
    ...(!namesMeeting(columns) && hasMeetingPerRow(choices.subject) && hasMeetingLines(table) && { sections: true }),
  };
  return {
    ...choices,
    columns: Object.fromEntries(placed),
    ...(unread && { unread: unread.map(columnOf).filter((column) => column >= 0) }),
    meetings: [...known, ...read.meetings.filter(isFree)].sort((a, b) => a.column - b.column),
    ...(Object.keys(shape).length > 0 && { shape }),
  };
}
