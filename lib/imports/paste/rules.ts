import { findPersonalData } from '@/lib/core/personal-data/find';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { MinutesEntry, MinutesSection } from '@/lib/imports/minutes/types';
import type {
  PasteChoice,
  PasteEntry,
  PasteFault,
  PasteFaults,
  PasteMember,
  PastePlan,
  PasteRow,
} from '@/lib/imports/paste/types';
import type { Candidate } from '@/lib/imports/names/types';
import { refuse, succeed, type Result } from '@/lib/core/result';

/** What the register knows of the meeting a list is about. */
interface PasteGround {
  candidates: ReadonlyMap<string, readonly Candidate[]>;
  /** Members with a seat on the day. */
  seated: ReadonlySet<number>;
  /** What the chosen source says so far, by member. */
  standing: ReadonlyMap<number, AttendanceStatus>;
}

const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

function judgeConfidence({ match }: MinutesEntry): PasteRow['confidence'] {
  if (match.kind === 'matched') return match.confidence;
  return match.kind === 'ambiguous' ? 'ambiguous' : 'nobody';
}

/** Clear is only what leaves nothing to decide: a sure name, a status, a seat, and no word against it. */
const isOpen = (row: Omit<PasteRow, 'isOpen'>): boolean =>
  row.confidence !== 'certain' ||
  row.proposal.status === null ||
  row.contradicts ||
  row.doubts.length > 0 ||
  row.seated === false ||
  (row.standing !== null && row.standing !== row.proposal.status);

function toPasteRow(
  entry: MinutesEntry,
  heading: string | null,
  { candidates, seated, standing }: PasteGround,
): PasteRow {
  const { match, shown, name, namesPerson, contradicts, status, mode, capacity, doubts, unread, holder, presence } =
    entry;
  const memberId = match.kind === 'matched' ? match.memberId : null;
  const similar = (candidates.get(name) ?? []).map((candidate) => candidate.memberId);
  const meant = match.kind === 'ambiguous' ? match.memberIds : memberId === null ? [] : [memberId];
  const row = {
    heading,
    shown,
    name,
    confidence: judgeConfidence(entry),
    candidates: unique([...meant, ...similar]),
    proposal: { memberId, status, mode, capacity },
    namesPerson,
    contradicts,
    doubts,
    unread,
    holder,
    presence,
    seated: memberId === null ? null : seated.has(memberId),
    standing: memberId === null ? null : (standing.get(memberId) ?? null),
  };
  return { ...row, isOpen: isOpen(row) };
}

/** The rows shown to the user who pasted the list, in its order. */
export const pasteRows = (sections: readonly MinutesSection[], ground: PasteGround): PasteRow[] =>
  sections.flatMap(({ heading, entries }) => entries.map((entry) => toPasteRow(entry, heading, ground)));

/** What begins a form stands for a row that was not sent along. */
const effectiveChoice = (row: PasteRow, choice: PasteChoice | undefined): PasteChoice =>
  choice ?? { ...row.proposal, alias: false };

/** The same, said twice of one member, is said once. */
const sayTheSame = (a: PasteChoice, b: PasteChoice): boolean =>
  a.status === b.status && a.mode === b.mode && a.capacity === b.capacity;

/**
 * A list that says who was absent by naming everybody else must have been read to its last line: none left out, none
 * that names two members, none that speaks of all others.
 */
const keepsFromComplete = ({ doubts }: PasteRow, memberId: PasteMember): boolean =>
  memberId === 'leave' || doubts.includes('rest_of_all') || (memberId !== 'none' && doubts.includes('two_members'));

/** Who is meant, what is said of it, or whom else the line names is for a person to say. */
const isUndecided = ({ proposal: { memberId, status }, doubts }: PasteRow): boolean =>
  memberId === null || status === null || doubts.includes('two_members') || doubts.includes('rest_of_all');

/**
 * How many lines are not decided, and which members they may mean: as long as they are not, nobody can say of those that a
 * complete list leaves them out.
 *
 * @param unnamed members with a seat on the day that no row is about: "alle übrigen" may be any of them
 */
export function undecidedLines(
  rows: readonly PasteRow[],
  unnamed: readonly number[],
  namesIn: (text: string) => readonly number[],
): { count: number; mayBeMeant: number[] } {
  const open = rows.filter(isUndecided);
  const meant = open.flatMap(({ candidates, doubts, shown }) =>
    doubts.includes('rest_of_all') ? unnamed : [...candidates, ...namesIn(shown)],
  );
  return { count: open.length, mayBeMeant: unique(meant) };
}

interface Chosen {
  row: PasteRow;
  choice: PasteChoice & { status: AttendanceStatus };
}

const toEntry = (memberId: number, { row, choice: { status, mode, capacity } }: Chosen): PasteEntry => ({
  memberId,
  status,
  mode,
  capacity,
  holder: status === 'represented_by_member' && row.holder !== memberId ? row.holder : null,
  presence: row.presence,
});

/** The choices as what is to be written; every row has to be decided, and no member may have two statuses. */
export function planPaste(
  rows: readonly PasteRow[],
  choices: ReadonlyMap<number, PasteChoice>,
  isComplete: boolean,
): Result<PastePlan, PasteFaults> {
  const faults: Record<string, PasteFault> = {};
  const chosen = new Map<number, Chosen>();
  const aliases: PastePlan['aliases'] = [];
  let leftOut = 0;
  for (const [position, row] of rows.entries()) {
    const choice = effectiveChoice(row, choices.get(position));
    const { memberId, status } = choice;
    if (memberId === null) faults[`rows.${position}.memberId`] = 'required';
    else if (isComplete && keepsFromComplete(row, memberId)) faults[`rows.${position}.memberId`] = 'not_complete';
    else if (memberId === 'leave' || memberId === 'none') leftOut += 1;
    else if (status === null) faults[`rows.${position}.status`] = 'required';
    else {
      const other = chosen.get(memberId);
      if (other && !sayTheSame(other.choice, choice)) faults[`rows.${position}.memberId`] = 'member_twice';
      else if (!other) chosen.set(memberId, { row, choice: { ...choice, status } });
      // An empty name is all that is left of a person's.
      const isName = row.name !== '' && findPersonalData(row.name).length === 0;
      if (choice.alias && !isName) faults[`rows.${position}.alias`] = 'alias_names_person';
      else if (choice.alias) aliases.push({ memberId, name: row.name, row: position });
    }
  }
  if (Object.keys(faults).length > 0) return refuse(faults);
  return succeed({ entries: [...chosen].map(([memberId, one]) => toEntry(memberId, one)), aliases, leftOut });
}
