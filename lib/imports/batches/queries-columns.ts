import 'server-only';
import { columnList, columnsBut, type LeftOut } from '@/lib/db/columns';
import type { CopyValue } from '@/lib/db/copy-rows';
import type { MeetingContent, PlannedMember } from '@/lib/imports/plan/types';

/*
 * What a list says of members and meetings, by column. A new column is either something that a list may say, or it is
 * named among those that lists say nothing of: the compiler asks.
 */

const NOT_OF_A_MEMBER = {
  id: 'names the row',
  slug: 'chosen once, for its address',
  withdrawn_at: 'whether it stands',
  merged_into_id: 'whether it stands',
  version: 'counts edits',
  recorded_from: 'set by the history',
} as const satisfies LeftOut<'member'>;

const MEMBER_COLUMNS = columnsBut('member', NOT_OF_A_MEMBER);
export type MemberCells = Record<(typeof MEMBER_COLUMNS)[number], CopyValue>;

export const memberCells = ({ name, kind, isoCode, territoryId }: PlannedMember['content']): MemberCells => ({
  kind,
  name_de: name.de,
  name_en: name.en,
  iso_code: isoCode,
  territory_id: territoryId,
});

const NOT_OF_A_MEETING = {
  id: 'names the row',
  network_id: "the list's own network",
  slug: 'chosen where the row is written, unless the list gives it',
  host_member_id: 'lists name no hosts',
  published_at: 'who sees it',
  withdrawn_at: 'whether it stands',
  version: 'counts edits',
  recorded_from: 'set by the history',
} as const satisfies LeftOut<'meeting'>;

const MEETING_COLUMNS = columnsBut('meeting', NOT_OF_A_MEETING);
export type MeetingCells = Record<(typeof MEETING_COLUMNS)[number], CopyValue>;

export const meetingCells = ({ title, date, number, label, kind, state, place }: MeetingContent): MeetingCells => ({
  title_de: title.de,
  title_en: title.en,
  date_edtf: date.edtf,
  earliest: date.earliest,
  latest: date.latest,
  number,
  label: label === number?.toString() ? null : label,
  kind,
  state,
  place_de: place?.de ?? null,
  place_en: place?.en ?? null,
});

const COLUMNS = { member: MEMBER_COLUMNS, meeting: MEETING_COLUMNS } as const;

/** What a list says, in the order of the statement. */
export const listedColumns = (table: keyof typeof COLUMNS, of?: string): string => columnList(COLUMNS[table], of);

/** The cells of a row in that order, for COPY. */
export const memberRow = (cells: MemberCells): CopyValue[] => MEMBER_COLUMNS.map((column) => cells[column]);
export const meetingRow = (cells: MeetingCells): CopyValue[] => MEETING_COLUMNS.map((column) => cells[column]);
