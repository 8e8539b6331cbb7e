import { findPersonalData } from '@/lib/core/personal-data/find';
import { NAMES_MEETING } from '@/lib/imports/mapping/rules-fields';
import type { ImportField, StatusMeaning } from '@/lib/imports/mapping/types';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { AttendancePlanner } from '@/lib/imports/plan/rules-attendance';
import { hasColumn, readCell, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { NOBODY, type Representing } from '@/lib/imports/plan/rules-details';
import { fault } from '@/lib/imports/plan/rules-faults';
import { findNamed, isNamed } from '@/lib/imports/plan/rules-member-register';
import { meetingPeriod, readRowMeeting } from '@/lib/imports/plan/rules-row-meeting';
import { readRowMember } from '@/lib/imports/plan/rules-row-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { FoundFault, PlannedRow } from '@/lib/imports/plan/types';
import { aside, ATTENDS, entryKey } from '@/lib/imports/shapes/rules-entry-key';
import { toNameKey } from '@/lib/members/names/rules-key';
import { namesTogether } from '@/lib/imports/words/rules-no-member';
import { isOwnStaff } from '@/lib/imports/words/rules-representation';

/*
 * Lists that say whom a member stood for: "Hessen | anwesend | vertritt: Saarland". The row is of Hessen, and makes an
 * entry of Saarland, too.
 */

interface ProxyPlanner {
  /** Takes note of whom each row stands for, before the first is planned. */
  survey(row: RowCells): void;
  /** Notes it as a fault of the row itself if it stands for a person. */
  checkPersons(row: RowCells): void;
  /** A row that says of its member only that it was represented, where another says by whom. */
  saidElsewhere(row: RowCells, meaning: StatusMeaning | null): PlannedRow | null;
  /** Those for whom the member of a row stood, planned after the row's own entry. */
  plan(row: RowCells, own: PlannedRow, meaning: StatusMeaning | null): PlannedRow[];
}

const FIELD = 'represents';
/** What holds of them as well: when it was, and where it is written. */
const KEPT: readonly ImportField[] = [
  ...NAMES_MEETING,
  'meeting_time',
  'meeting_title',
  'meeting_title_en',
  'source',
  'locator',
];

/** Plans those for whom others stood; null where the list has no column for them. */
export function proxyPlanner(setting: PlanSetting, planEntry: AttendancePlanner): ProxyPlanner | null {
  const found = setting.mapping.columns[FIELD];
  if (found === undefined) return null;
  const column: number = found;
  const { members } = setting;
  const lines = new Map<string, number>();

  const isKnown = (name: string): boolean => isNamed(members, name);

  /** The names in the cell, each as the file has it. */
  function namesIn(row: RowCells): readonly string[] {
    const written = readCell(row, FIELD);
    if (saysNothing(written) || NOBODY.has(toNameKey(written).exact)) return [];
    const parts = isKnown(written) ? [] : namesTogether(written);
    return parts.length > 0 ? parts : [written];
  }

  const isPerson = (name: string): boolean => !isKnown(name) && (findPersonalData(name).length > 0 || isOwnStaff(name));

  /** The row of one for whom another stood: of what the row says beside, only when and where it is written holds of it. */
  function rowFor(row: RowCells, name: string): RowCells {
    const columns: RowCells['columns'] = { member: row.cells.length };
    for (const field of KEPT) {
      const place = row.columns[field];
      if (place !== undefined) columns[field] = place;
    }
    return { ...aside(row), cells: [...row.cells, name], columns };
  }

  /** Faults of the appended cell are those of the column that holds it. */
  const inColumn = (found: FoundFault, at: number): FoundFault => (found.column === at ? { ...found, column } : found);

  function planOne(row: RowCells, name: string, holder: Representing | null): PlannedRow {
    const { line } = row;
    const wrong = (found: FoundFault): PlannedRow => ({ kind: 'wrong', line, column, faults: [found] });
    const found = findNamed(members, name);
    if (found.kind === 'unknown' || found.kind === 'refused') {
      const names = found.kind === 'refused' ? found.names : found.refusal.names;
      return wrong(fault('represents_nobody', { column, value: name, names }));
    }
    if (holder === null) return wrong(fault('holder_not_there', { column, value: name }));
    const own = rowFor(row, name);
    const meeting = readRowMeeting(own, setting);
    const member = found.kind === 'known' && found.member.withdrawn ? null : found;
    if (member === null) return wrong(fault('represents_nobody', { column, value: name }));
    if (member.number === holder.number) return wrong(fault('represents_itself', { column, value: name }));
    const planned = planEntry(
      { row: own, column, meaning: 'represented_by_member', representing: holder },
      { meeting, member },
    );
    return planned.kind === 'wrong'
      ? { ...planned, faults: planned.faults.map((one) => inColumn(one, row.cells.length)) }
      : planned;
  }

  /** The member of a row whose own entry is in the plan, and says that it was there. */
  function findHolder(row: RowCells, own: PlannedRow, meaning: StatusMeaning | null): Representing | null {
    if (own.kind === 'wrong' || meaning === null || !ATTENDS[meaning]) return null;
    const found = readRowMember(aside(row), setting, meetingPeriod(readRowMeeting(aside(row), setting)));
    return found && found.kind !== 'to_create' ? { reference: found.reference, number: found.number } : null;
  }

  return {
    survey(row) {
      for (const name of namesIn(row)) {
        const key = isKnown(name) ? entryKey(rowFor(row, name), setting) : null;
        if (key !== null && !lines.has(key)) lines.set(key, row.line);
      }
    },
    checkPersons(row) {
      if (hasColumn(row, FIELD) && namesIn(row).some(isPerson))
        refuseCell(row, FIELD, 'represents_person', { value: null });
    },
    saidElsewhere(row, meaning) {
      if (meaning !== 'represented_by_somebody' || row.faults.length > 0) return null;
      const key = entryKey(row, setting);
      const otherLine = key === null ? undefined : lines.get(key);
      return otherLine === undefined
        ? null
        : { kind: 'left_out', line: row.line, column: null, reason: 'duplicate', otherLine };
    },
    plan(row, own, meaning) {
      const names = namesIn(row);
      if (names.length === 0 || names.some(isPerson)) return [];
      const holder = findHolder(row, own, meaning);
      return names.map((name) => planOne(row, name, holder));
    },
  };
}
