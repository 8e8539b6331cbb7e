import { groupBy } from '@/lib/core/grouping';
import { dateReader, type DateReader } from '@/lib/imports/mapping/rules-file-date';
import { dayKeeper, type CrowdedDay, type DayKeeper } from '@/lib/imports/plan/rules-days';
import { readCell, hasColumn, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { noteApart } from '@/lib/imports/plan/rules-faults';
import { memberRegister, type MemberRegister } from '@/lib/imports/plan/rules-member-register';
import {
  meetingRegister,
  type MeetingPlace,
  type MeetingRegister,
  type NamedLast,
} from '@/lib/imports/plan/rules-meeting-register';
import { placeTeller, type PlaceTeller } from '@/lib/imports/plan/rules-meeting-title';
import { spokenCells, type Disagreement, type SpokenCells } from '@/lib/imports/plan/rules-spoken';
import { territoryIndex, type TerritoryIndex } from '@/lib/imports/plan/rules-territory';
import {
  countUnknownWords,
  noteAmbiguous,
  type AmbiguousNoter,
  type UnknownWordCounter,
} from '@/lib/imports/plan/rules-unknown-words';
import { rivalKeeper, type Rival, type RivalKeeper } from '@/lib/imports/names/rules-rivals';
import { valueReaders, type ValueReaders } from '@/lib/imports/mapping/rules-values';
import type { LegendEntry } from '@/lib/imports/files/legend/types';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { headingReader, type HeadingReader } from '@/lib/imports/mapping/rules-guess-meetings';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { KnownRegister, KnownSource } from '@/lib/imports/known/types';
import type { MeetingContent, PlanTotals } from '@/lib/imports/plan/types';

/** All that planning one row needs, made once for a file. */
export interface PlanSetting {
  mapping: ImportMapping;
  /** What stands above the columns; empty where nobody knows. */
  headings: readonly string[];
  /** Marks that the file explains. */
  legend: readonly LegendEntry[];
  known: KnownRegister;
  totals: PlanTotals;
  read: ValueReaders;
  readDate: DateReader;
  members: MemberRegister;
  /** Names that one state alone bears, for what they tell of names that several do. */
  rivals: RivalKeeper;
  meetings: MeetingRegister;
  /** Days of which the file tells several meetings apart. */
  days: DayKeeper;
  /** Days (EDTF) that head several columns, of which each is a meeting. */
  sharedDays: ReadonlySet<string>;
  /** The meeting that all rows belong to; null: they name it. */
  allBelongTo: MeetingKey | null;
  /** Of a list in blocks, the meeting of the block in hand. */
  block: MeetingKey | null;
  /** How the row before named its meeting; null: none has yet. */
  namedLast: NamedLast | null;
  /** What a text says that names a meeting as people do. */
  readHeading: HeadingReader;
  countUnknown: UnknownWordCounter;
  /** Counts a cell of a column (from 0) that names a person or an office of the member's own as standing in: the name is not kept. */
  countStandIn: (column: number) => void;
  /** What the file has said of cells so far. */
  spoken: SpokenCells;
  /** Entries that others of the file contradict, by `spokenKey`, as reading it before has shown: none of them counts. */
  withheld: ReadonlyMap<string, Disagreement>;
  /** Of a complete list: the line that says of a member at a meeting (`meeting member`) that it was none then. */
  unseated: Map<string, number>;
  /** Meetings on record as a list of meetings has them. */
  described: { place: MeetingPlace; content: MeetingContent }[];
  noteAmbiguous: AmbiguousNoter;
  /** By slug, address and title. */
  sources: ReadonlyMap<string, readonly KnownSource[]>;
  territories: TerritoryIndex;
  tellsPlace: PlaceTeller;
}

function indexSources(sources: readonly KnownSource[]): Map<string, KnownSource[]> {
  const index = new Map<string, KnownSource[]>();
  for (const source of sources) {
    for (const key of new Set([source.slug, source.address, source.title])) {
      if (key === null) continue;
      const bearers = index.get(key);
      if (bearers) bearers.push(source);
      else index.set(key, [source]);
    }
  }
  return index;
}

/** What is known of a whole file before its first row is planned. */
export interface FileSetting {
  headings: readonly string[];
  /** Marks that the file explains. */
  legend: readonly LegendEntry[];
  /** Lines on one cell are held against each other. */
  findsDisagreements: boolean;
  withheld: PlanSetting['withheld'];
  rivals: readonly Rival[];
  crowded: readonly CrowdedDay[];
}

/** Days above several columns with different titles, or one of them with none. */
function daysSharedBy({ meetings }: ImportMapping): ReadonlySet<string> {
  const dated = meetings.flatMap(({ meeting: { date, title, slug, time } }) =>
    date !== null && slug === null && time === undefined ? [{ date, title }] : [],
  );
  const titled = [...groupBy(dated, ({ date }) => date)];
  return new Set(titled.flatMap(([day, of]) => (new Set(of.map(({ title }) => title)).size > 1 ? [day] : [])));
}

export const planSetting = (
  mapping: ImportMapping,
  known: KnownRegister,
  totals: PlanTotals,
  { headings, legend, findsDisagreements, withheld, rivals, crowded }: FileSetting,
  days: DayKeeper = dayKeeper(crowded),
): PlanSetting => ({
  mapping,
  headings,
  legend,
  known,
  totals,
  read: valueReaders(mapping),
  readDate: dateReader(mapping.dayFirst),
  members: memberRegister(known.members, totals, {
    codeSystem: mapping.codeSystem,
    codesInNames: mapping.columns.member_code === undefined,
    chosen: mapping.members,
    newKind: mapping.createMembers && mapping.columns.member_kind === undefined ? mapping.memberKind : null,
    apart: {
      rivals,
      note: (one) => noteApart(totals, one),
      doubtsCodes: mapping.doubtsCodes === true && mapping.codeSystem === undefined,
    },
  }),
  rivals: rivalKeeper(),
  days,
  meetings: meetingRegister(known, totals, days),
  sharedDays: daysSharedBy(mapping),
  allBelongTo: tableShape(mapping).meeting,
  block: null,
  namedLast: null,
  readHeading: headingReader(mapping, known),
  countUnknown: countUnknownWords(totals),
  countStandIn(column) {
    const known = totals.standIns.find((one) => one.column === column);
    if (known) known.count += 1;
    else totals.standIns.push({ column, count: 1 });
  },
  spoken: spokenCells(findsDisagreements),
  withheld,
  unseated: new Map(),
  described: [],
  noteAmbiguous: noteAmbiguous(totals),
  sources: indexSources(known.sources),
  territories: territoryIndex(known),
  tellsPlace: placeTeller(
    known,
    mapping.meetings.flatMap(({ meeting: { title } }) => title ?? []),
  ),
});

/** The source of a row: its own, or the one chosen for the file. null where there is none; an unknown one is a fault. */
export const readRowSource = (row: RowCells, setting: PlanSetting): number | null =>
  hasColumn(row, 'source') && readCell(row, 'source') !== ''
    ? readSourceCell(row, 'source', setting)
    : setting.mapping.sourceId;

/** The source that a cell names; null where it is blank, or names none that is known, which is a fault. */
export function readSourceCell(
  row: RowCells,
  field: 'source' | 'doubt_source',
  { sources }: Pick<PlanSetting, 'sources'>,
): number | null {
  const written = readCell(row, field);
  if (written === '') return null;
  const [source, ...others] = sources.get(written) ?? [];
  if (!source) refuseCell(row, field, 'source_unknown');
  else if (others.length > 0)
    refuseCell(row, field, 'source_ambiguous', { names: [source, ...others].map(({ slug }) => slug) });
  else return source.id;
  return null;
}
