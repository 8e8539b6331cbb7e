import { dateReader, type DateReader } from '@/lib/imports/mapping/rules-file-date';
import { readCell, hasColumn, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { memberRegister, type MemberRegister } from '@/lib/imports/plan/rules-member-register';
import { meetingRegister, type MeetingRegister } from '@/lib/imports/plan/rules-meeting-register';
import { territoryIndex, type TerritoryIndex } from '@/lib/imports/plan/rules-territory';
import { countUnknownWords, type UnknownWordCounter } from '@/lib/imports/plan/rules-unknown-words';
import { valueReaders, type ValueReaders } from '@/lib/imports/mapping/rules-values';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { headingReader, type HeadingReader } from '@/lib/imports/mapping/rules-guess-meetings';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { KnownRegister, KnownSource } from '@/lib/imports/known/types';
import type { PlanTotals } from '@/lib/imports/plan/types';

/** All that planning one row needs, made once for a file. */
export interface PlanSetting {
  mapping: ImportMapping;
  known: KnownRegister;
  totals: PlanTotals;
  read: ValueReaders;
  readDate: DateReader;
  members: MemberRegister;
  meetings: MeetingRegister;
  /** The meeting that all rows belong to; null: they name it. */
  allBelongTo: MeetingKey | null;
  /** What a text says that names a meeting as people do. */
  readHeading: HeadingReader;
  countUnknown: UnknownWordCounter;
  /** By slug, address and title. */
  sources: ReadonlyMap<string, readonly KnownSource[]>;
  territories: TerritoryIndex;
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

export const planSetting = (mapping: ImportMapping, known: KnownRegister, totals: PlanTotals): PlanSetting => ({
  mapping,
  known,
  totals,
  read: valueReaders(mapping),
  readDate: dateReader(mapping.dayFirst),
  members: memberRegister(known.members, totals),
  meetings: meetingRegister(known, totals),
  allBelongTo: tableShape(mapping).meeting,
  readHeading: headingReader(mapping, known),
  countUnknown: countUnknownWords(totals),
  sources: indexSources(known.sources),
  territories: territoryIndex(known),
});

/** The source of a row: its own, or the one chosen for the file. null where there is none; an unknown one is a fault. */
export function readRowSource(row: RowCells, { mapping, sources }: PlanSetting): number | null {
  const written = hasColumn(row, 'source') ? readCell(row, 'source') : '';
  if (written === '') return mapping.sourceId;
  const [source, ...others] = sources.get(written) ?? [];
  if (!source) refuseCell(row, 'source', 'source_unknown');
  else if (others.length > 0)
    refuseCell(row, 'source', 'source_ambiguous', { names: [source, ...others].map(({ slug }) => slug) });
  else return source.id;
  return null;
}
