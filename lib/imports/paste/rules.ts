import { findPersonalData } from '@/lib/core/personal-data/find';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { MinutesEntry, MinutesSection } from '@/lib/imports/paste/types-minutes';
import type { PasteChoice, PasteFault, PasteFaults, PastePlan, PasteRow } from '@/lib/imports/paste/types';
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

function toPasteRow(
  entry: MinutesEntry,
  heading: string | null,
  { candidates, seated, standing }: PasteGround,
): PasteRow {
  const { match, shown, name, namesPerson, contradicts, status, mode, capacity } = entry;
  const matched = match.kind === 'matched' ? match.memberId : null;
  const similar = (candidates.get(name) ?? []).map(({ memberId }) => memberId);
  const meant = match.kind === 'ambiguous' ? match.memberIds : matched === null ? [] : [matched];
  // A line with nothing but a person on it cannot be remembered or looked up; everything else has to be decided.
  const memberId = matched ?? (name === '' ? 'leave' : null);
  return {
    heading,
    shown,
    name,
    confidence: judgeConfidence(entry),
    candidates: unique([...meant, ...similar]),
    proposal: { memberId, status, mode, capacity },
    namesPerson,
    contradicts,
    seated: matched === null ? null : seated.has(matched),
    standing: matched === null ? null : (standing.get(matched) ?? null),
  };
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

/** The choices as what is to be written; every row has to be decided, and no member may have two statuses. */
export function planPaste(
  rows: readonly PasteRow[],
  choices: ReadonlyMap<number, PasteChoice>,
): Result<PastePlan, PasteFaults> {
  const faults: Record<string, PasteFault> = {};
  const chosen = new Map<number, { position: number; choice: PasteChoice & { status: AttendanceStatus } }>();
  const aliases: PastePlan['aliases'] = [];
  let leftOut = 0;
  for (const [position, row] of rows.entries()) {
    const choice = effectiveChoice(row, choices.get(position));
    const { memberId, status } = choice;
    if (memberId === null) faults[`rows.${position}.memberId`] = 'required';
    else if (memberId === 'leave') leftOut += 1;
    else if (status === null) faults[`rows.${position}.status`] = 'required';
    else {
      const other = chosen.get(memberId);
      if (other && !sayTheSame(other.choice, choice)) faults[`rows.${position}.memberId`] = 'member_twice';
      else chosen.set(memberId, { position: other?.position ?? position, choice: { ...choice, status } });
      if (choice.alias && findPersonalData(row.name).length > 0)
        faults[`rows.${position}.alias`] = 'alias_names_person';
      else if (choice.alias && row.name !== '') aliases.push({ memberId, name: row.name, row: position });
    }
  }
  if (Object.keys(faults).length > 0) return refuse(faults);
  const entries = [...chosen].map(
    ([
      memberId,
      {
        choice: { status, mode, capacity },
      },
    ]) => ({ memberId, status, mode, capacity }),
  );
  return succeed({ entries, aliases, leftOut });
}
