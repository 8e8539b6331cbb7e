import { completenessKeeper } from '@/lib/imports/absences/rules-complete';
import { nameListedAbsences } from '@/lib/imports/absences/rules-listed';
import { nameAbsencesFromMeetings } from '@/lib/imports/absences/rules-meetings';
import { nameAbsencesFromSeats } from '@/lib/imports/absences/rules-seats';
import { attendancePlanner, readRowMeaning } from '@/lib/imports/plan/rules-attendance';
import { toldStatus, type RowCells } from '@/lib/imports/plan/rules-cells';
import { onlyText } from '@/lib/imports/headings/rules-lines';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { count, emptyTotals, fault, noteSums, shown } from '@/lib/imports/plan/rules-faults';
import { matrixPlanner, withoutEntries } from '@/lib/imports/plan/rules-matrix';
import { meetingPlanner } from '@/lib/imports/plan/rules-meeting';
import { nameLeftOutside } from '@/lib/imports/plan/rules-left-outside';
import { blockKeeper } from '@/lib/imports/shapes/rules-blocks';
import { delegatesPlanner } from '@/lib/imports/shapes/rules-delegates';
import { membershipPlanner } from '@/lib/imports/shapes/rules-membership';
import { membershipRowsPlanner } from '@/lib/imports/shapes/rules-membership-rows';
import { proxyPlanner } from '@/lib/imports/shapes/rules-proxies';
import { sectionKeeper } from '@/lib/imports/shapes/rules-sections';
import { rowSieve } from '@/lib/imports/shapes/rules-sieve';
import { sumKeeper } from '@/lib/imports/shapes/rules-sums';
import { tableKeeper } from '@/lib/imports/shapes/rules-tables';
import { foldedCells, statusFolder } from '@/lib/imports/shapes/rules-statuses';
import { turnedPlanner } from '@/lib/imports/shapes/rules-turned';
import type { CrowdedDay } from '@/lib/imports/plan/rules-days';
import { isNamed } from '@/lib/imports/plan/rules-member-register';
import { memberPlanner } from '@/lib/imports/plan/rules-member';
import { personalFinder } from '@/lib/imports/plan/rules-personal';
import { settleRepresented } from '@/lib/imports/shapes/rules-represented';
import { planSetting, type PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { Disagreement } from '@/lib/imports/plan/rules-spoken';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { columnUse } from '@/lib/imports/mapping/rules-headed';
import { announcesLegend, isFootnote } from '@/lib/imports/files/legend/rules';
import type { LegendEntry } from '@/lib/imports/files/legend/types';
import { repeatsHeader } from '@/lib/imports/files/rows/rules-names';
import { explainsStatus } from '@/lib/imports/mapping/rules-guess-values';
import { tellsApart, type Rival } from '@/lib/imports/names/rules-rivals';
import { holdsVotes } from '@/lib/imports/mapping/rules-guess-letters';
import { wordChecker } from '@/lib/imports/plan/rules-unknown-words';
import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';
import type { ReadRow } from '@/lib/imports/files/rows/types';
import type { KnownRegister } from '@/lib/imports/known/types';
import {
  LISTED_LINES,
  type LeftOutReason,
  type PlannedRow,
  type PlanTotals,
  type SumDifference,
} from '@/lib/imports/plan/types';

/** A plan in the making. Rows are given in the file's order; what they come to depends on those before. */
export interface Plan {
  readonly totals: PlanTotals;
  /** One entry for a row, of a matrix one for each cell that is not blank. Never throws for what a file may hold. */
  take(row: ReadRow): readonly PlannedRow[];
  /** To be told every row before the first is taken; null where that is of no use. */
  readonly survey: ((row: ReadRow) => void) | null;
  /** After the last row: what only all of them together tell. */
  end(): void;
  /**
   * After the last row: what only the whole file tells of its rows. Not null: they are to be planned again from the first,
   * with what was known before and this.
   */
  learn(): PlannedFile | null;
  /** The states that the list names by themselves, where that decided anything; to be given when it is applied. */
  listRivals(): readonly Rival[];
  /** Days with several meetings, likewise. */
  listCrowded(): readonly CrowdedDay[];
}

interface RowPlanner {
  plan(row: RowCells): readonly PlannedRow[];
  /** Looks at all rows before the first is planned, where what one comes to depends on those behind it. */
  survey?(row: RowCells): void;
  end?: () => void;
}

/** Names whoever seats make absent, and what they leave outside. */
function nameConsequences(seats: Parameters<typeof nameLeftOutside>[0], setting: PlanSetting): void {
  nameLeftOutside(seats, setting);
  nameAbsencesFromSeats(seats, setting);
}

const PLANNERS: Readonly<Record<ImportSubject, (setting: PlanSetting) => RowPlanner>> = {
  attendances: (setting) => {
    const planEntry = attendancePlanner(setting);
    const proxies = proxyPlanner(setting, planEntry);

    function planOwn(row: RowCells, { meaning, ...represented }: ReturnType<typeof settleRepresented>): PlannedRow {
      // Whoever has no cross in any of the columns: of nobody is anything said.
      if (toldStatus(row)?.isBlank && meaning === 'not_recorded') return withoutEntries(row);
      return proxies?.saidElsewhere(row, meaning) ?? planEntry({ row, column: null, meaning, ...represented });
    }

    return {
      ...(proxies && { survey: proxies.survey }),
      plan: (row) => {
        proxies?.checkPersons(row);
        const said = settleRepresented(row, readRowMeaning(row, setting), setting);
        const own = planOwn(row, said);
        return proxies ? [own, ...proxies.plan(row, own, said.meaning)] : [own];
      },
    };
  },
  delegates: delegatesPlanner,
  attendance_matrix: (setting) => ({ plan: matrixPlanner(setting) }),
  attendance_turned: (setting) => ({ plan: turnedPlanner(setting) }),
  meetings: (setting) => {
    const planMeeting = meetingPlanner(setting);
    return { plan: (row) => [planMeeting(row)], end: () => nameAbsencesFromMeetings(setting) };
  },
  members: (setting) => {
    const { planMember, listSeats } = memberPlanner(setting);
    return { plan: (row) => [planMember(row)], end: () => nameConsequences(listSeats(), setting) };
  },
  membership_years: (setting) => {
    const { plan, listSeats } = membershipPlanner(setting);
    return { plan, end: () => nameConsequences(listSeats(), setting) };
  },
  membership_rows: (setting) => {
    const { survey, plan, listSeats } = membershipRowsPlanner(setting);
    return { survey, plan, end: () => nameConsequences(listSeats(), setting) };
  },
};

/** How many entries a row makes: one, but of a table with headings of one kind one for each cell that holds something. */
function countEntries({ cells }: Pick<RowCells, 'cells'>, mapping: ImportMapping, isWhole: boolean): number {
  if (SUBJECTS[mapping.subject].headed !== 'status' || isWhole) return 1;
  const headed = [...mapping.meetings, ...tableShape(mapping).members];
  return Math.max(1, headed.filter(({ column }) => (cells[column] ?? '').trim() !== '').length);
}

/**
 * Nothing but an explanation of marks: "X = anwesend", and of a table with marks "* ab 11 Uhr". Of nearly every row the
 * first cell says that it is none.
 */
function isLegend(cells: readonly string[], hasMarks: boolean): boolean {
  let explains = false;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (explainsStatus(cell) || (hasMarks && isFootnote(cell))) explains = true;
    else if (!announcesLegend(cell)) return false;
  }
  return explains;
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

const NONE_WITHHELD: ReadonlyMap<string, Disagreement> = new Map();

/** Why an entry says nothing of anybody. */
const SILENT: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>(['no_entries', 'not_recorded']);

/** What a plan has to know of its file beside the rows. */
export interface PlannedFile {
  /** The headings of its columns. */
  header?: readonly string[];
  /** Marks that it explains. */
  legend?: readonly LegendEntry[];
  /** Entries that contradict each other, as a plan before has listed them: all of them are wrong. */
  withheld?: ReadonlyMap<string, Disagreement>;
  /** States that the list names by themselves, likewise. */
  rivals?: readonly Rival[];
  /** Days with several meetings, likewise. */
  crowded?: readonly CrowdedDay[];
}

/** Begins a plan against the register as it is known. Reads no clock and keeps no row. */
export function startPlan(mapping: ImportMapping, known: KnownRegister, file: PlannedFile = {}): Plan {
  const totals = emptyTotals();
  const { header = [], legend = [], withheld = NONE_WITHHELD, rivals = [], crowded = [] } = file;
  const findsDisagreements = header.length > 0 && !holdsVotes(mapping, header);
  const setting = planSetting(mapping, known, totals, {
    headings: header,
    legend,
    findsDisagreements,
    withheld,
    rivals,
    crowded,
  });
  const planner = PLANNERS[mapping.subject](setting);
  const sums = sumKeeper(mapping, (column) => header[column] ?? '');
  const sieve = rowSieve(mapping, sums);
  const checkWords = wordChecker(mapping, setting.read, setting.countUnknown);
  const guard = { find: personalFinder(), keeps: mapping.keepPersonalTexts === true };
  const complete = completenessKeeper(setting);
  const readsHidden = mapping.hidden === 'read';
  const hasMarks = SUBJECTS[mapping.subject].headed === 'status';
  const isUsed = columnUse(mapping);
  const blocks = blockKeeper(setting);
  const keepTable = tableKeeper(mapping, header, setting.readHeading);
  const keepSection = sectionKeeper(setting);

  /** Whether all that is read of a row can be read: a sum without its result is no fault of the marks beside it. */
  const canBeRead = (row: ReadRow): boolean =>
    row.kind === 'row' || row.faultyCells?.every((column) => !isUsed(column)) === true;

  const fold = statusFolder(setting);
  const { statuses } = tableShape(mapping);
  const [firstStatus] = statuses;
  const columns = firstStatus ? { ...mapping.columns, status: firstStatus.at } : mapping.columns;

  function toCells({ line, cells }: ReadRow): RowCells {
    const row: RowCells = { line, cells, columns, faults: [], guard, personal: [] };
    if (!fold) return row;
    const told = fold(cells);
    return { ...row, cells: foldedCells(cells, told, statuses), told };
  }

  /** Why a row is left out before anybody looks at what it says; null where it is planned. */
  function leftOutReason(row: ReadRow): LeftOutReason | null {
    if (row.hidden !== undefined && !readsHidden) return row.hidden;
    if (isBlank(row.cells)) return canBeRead(row) ? 'blank' : null;
    if (isLegend(row.cells, hasMarks)) return 'legend';
    if (blocks?.begins(row.cells) || repeatsHeader(header, row.cells)) return 'heading';
    if (row.kind === 'row') return sieve.leftOut(row.cells);
    return row.faultyCells ? sieve.leftOut(row.cells, row.faultyCells) : null;
  }

  /** A sum that is not what was read: somebody may be missing among what was. */
  function noteDiffering(line: number, found: readonly Omit<SumDifference, 'line'>[], row: RowCells | null): void {
    if (found.length === 0) return;
    noteSums(
      totals,
      found.map((one) => ({ line, ...one })),
    );
    const columns = found.map(({ column }) => column);
    complete?.keepSums(line, columns, row);
  }

  function noteNoMember(line: number, written: string): void {
    if (totals.noMembers.length < LISTED_LINES) totals.noMembers.push({ line, written: shown(written) });
  }

  /** A line of its own among the members, "Gäste" or "* Hessen kam später": what it says is not read, and not lost without a word. */
  function noteRemark({ cells, line }: RowCells, planned: readonly PlannedRow[]): void {
    const [only, ...others] = planned;
    if (only?.kind !== 'left_out' || others.length > 0 || !SILENT.has(only.reason)) return;
    const text = onlyText(cells);
    const isMeeting =
      mapping.subject === 'attendance_turned' && text !== null && setting.readHeading(text).kind !== 'none';
    if (text !== null && !isMeeting && !isNamed(setting.members, text)) noteNoMember(line, text);
  }

  function plan(row: ReadRow, reason: LeftOutReason | null, cells: RowCells): readonly PlannedRow[] {
    const { line } = row;
    if (reason === 'total' || reason === 'total_differs')
      noteDiffering(line, sums.endPart(line, row.cells, sieve.sumName(row.cells)), null);
    if (reason === 'no_member') noteNoMember(line, sieve.memberName(row.cells));
    if (reason !== null) return [{ kind: 'left_out', line, column: null, reason, otherLine: null }];
    if (row.kind === 'fault' && !canBeRead(row))
      return [
        {
          kind: 'wrong',
          line,
          column: row.column,
          faults: [fault(row.fault, { column: row.column, value: row.cells[row.column ?? -1] ?? null })],
        },
      ];
    blocks?.refuseBelow(cells);
    keepTable(cells);
    keepSection(cells);
    checkWords(cells);
    for (const { faults } of cells.told?.values() ?? [])
      for (const { code, column, value } of faults)
        if (code === 'value_not_understood' && column !== null && value !== null)
          setting.countUnknown('status', column, value, line);
    const planned = planner.plan(cells);
    noteRemark(cells, planned);
    sums.note(planned, row.cells);
    noteDiffering(line, sums.compareColumns(row.cells, planned), cells);
    return planned;
  }

  const { survey } = planner;
  return {
    totals,
    survey: survey
      ? (row) => {
          if (canBeRead(row) && leftOutReason(row) === null) survey(toCells(row));
        }
      : null,
    take(row) {
      const reason = leftOutReason(row);
      totals.read.rows += 1;
      const isWhole = reason !== null || !canBeRead(row);
      const cells = toCells(row);
      const planned = plan(row, reason, cells);
      // Seats are made of years that say the same, and a cell may name several for whom a member stood: how many, only
      // planning knows.
      totals.read.entries +=
        SUBJECTS[mapping.subject].headed === 'membership' || (mapping.columns.represents !== undefined && !isWhole)
          ? planned.length
          : countEntries(cells, mapping, isWhole);
      for (const entry of planned) count(totals, entry);
      complete?.keep({ ...cells, faults: [], personal: [] }, planned);
      return planned;
    },
    end: () => {
      planner.end?.();
      for (const { line, ...found } of sums.end()) noteDiffering(line, [found], null);
      if (SUBJECTS[mapping.subject].asserts) nameListedAbsences(setting);
      totals.disagreements = setting.spoken.listDisagreements().size;
    },
    learn() {
      const named = setting.rivals.list();
      if (file.rivals === undefined && totals.ambiguous.some(({ written }) => tellsApart(written, named)))
        return { ...file, rivals: named };
      // A meeting of many votes may be called by each of them.
      const days = findsDisagreements ? setting.days.list() : [];
      if (file.crowded === undefined && days.length > 0) return { ...file, rivals, crowded: days };
      const found = setting.spoken.listDisagreements();
      return file.withheld === undefined && found.size > 0 ? { ...file, rivals, withheld: found } : null;
    },
    listRivals: () => rivals,
    listCrowded: () => crowded,
  };
}
