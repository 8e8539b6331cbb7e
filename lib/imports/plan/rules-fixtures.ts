import { noValues } from '@/lib/imports/mapping/rules-fields';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { ReadRow } from '@/lib/imports/files/rows/types';
import type { KnownMeeting, KnownRegister } from '@/lib/imports/known/types';
import type { KnownMember } from '@/lib/imports/names/types';

/*
 * A small register and files for tests of plans.
 */

export const knownMember = (id: number, name: string, more: Partial<KnownMember> = {}): KnownMember => ({
  id,
  slug: `m${id}`,
  name: { de: name, en: name },
  kind: 'city',
  isoCode: null,
  territoryId: null,
  territoryCodes: null,
  aliases: [],
  codes: [],
  seats: [],
  withdrawn: false,
  ...more,
});

export const knownMeeting = (id: number, date: string, more: Partial<KnownMeeting> = {}): KnownMeeting => ({
  id,
  slug: `s-${id}`,
  title: { de: `Sitzung ${id}`, en: `Meeting ${id}` },
  date,
  number: null,
  label: more.number?.toString() ?? null,
  kind: 'regular',
  state: 'held',
  place: null,
  sourceIds: [],
  withdrawn: false,
  ...more,
});

export const knownRegister = (facts: Partial<KnownRegister> = {}): KnownRegister => ({
  today: '2026-11-23',
  members: [],
  territories: [],
  meetings: [],
  lists: [],
  sources: [{ id: 1, slug: 'minutes', title: 'Minutes', address: null }],
  standing: collectStanding(),
  ...facts,
});

export const mappingWith = (mapping: Partial<ImportMapping>): ImportMapping => ({
  subject: 'attendances',
  columns: {},
  meetings: [],
  sourceId: 1,
  createMembers: false,
  createMeetings: false,
  memberKind: null,
  everyStatus: null,
  dayFirst: true,
  ...mapping,
  values: { ...noValues(), ...mapping.values },
});

/** Rows of a file, the first on line 2. */
export const fileRows = (...cells: string[][]): ReadRow[] =>
  cells.map((row, index) => ({ kind: 'row', line: index + 2, cells: row }));
