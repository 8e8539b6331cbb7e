import { findPersonalData } from '@/lib/core/personal-data/find';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { StatusMeaning } from '@/lib/imports/mapping/types';
import { hasColumn, readCell, refuseCell, toldStatus, type RowCells } from '@/lib/imports/plan/rules-cells';
import { findRepresenting, isNobody, type Representing } from '@/lib/imports/plan/rules-details';
import { findNamed, isNamed, type MemberRegister } from '@/lib/imports/plan/rules-member-register';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { listedName } from '@/lib/members/names/rules-listed-names';
import { holderParts, holderWritten, isOwnStaff, isRepresentation } from '@/lib/imports/words/rules-representation';
import { readTick } from '@/lib/imports/words/rules-ticks';

/*
 * Who stood in, by a column or a cell that names somebody: "vertreten durch: Hessen", "vertreten durch: Frau M.".
 */

/** `member`: by the part of the text that names one; `own`: a person or an office of the member's own; null: nobody can tell. */
export type StandIn = { kind: 'member'; name: string } | { kind: 'own' } | null;

/**
 * Who is named as standing in. A word that looks like a name and is nobody's of the register may be a misspelt member
 * ("Hesen") or a new one as well as somebody's surname: only titles and first names tell a person.
 */
export function readStandIn(written: string, members: Pick<MemberRegister, 'find'>): StandIn {
  const holder = holderWritten(written) ?? written.trim();
  const name = [holder, ...holderParts(holder)].find((part) => isNamed(members, part));
  if (name !== undefined) return { kind: 'member', name };
  return isOwnStaff(holder) || findPersonalData(holder).length > 0 ? { kind: 'own' } : null;
}

/** What the status and the column beside it say together. */
interface Represented {
  meaning: StatusMeaning | null;
  /** undefined: there is no such column. */
  representing?: Representing | null;
}

/** The status cell says nothing, or no more than that the member itself was not there. */
function isSilent(row: RowCells): boolean {
  const told = toldStatus(row);
  return told ? told.meaning === 'not_recorded' : readTick(readCell(row, 'status')) === 'blank';
}

/**
 * Settles what a status means beside a column that names who stood in: "vertreten" and a member are a proxy, "vertreten" and
 * a person a deputy. What contradicts is noted as a fault. No name of a person is kept.
 */
export function settleRepresented(row: RowCells, meaning: StatusMeaning | null, setting: PlanSetting): Represented {
  if (!hasColumn(row, 'representing_member')) return { meaning };
  const written = readCell(row, 'representing_member');
  if (saysNothing(written) || isNobody(written, setting)) return { meaning, representing: null };
  if (meaning === null) return { meaning, representing: null };
  const standIn = readStandIn(written, setting.members);
  const silent = meaning === 'not_recorded' && isSilent(row);
  const leave = (status: StatusMeaning): Represented => {
    setting.countStandIn(row.columns.representing_member ?? 0);
    return { meaning: status, representing: null };
  };
  if (standIn?.kind === 'own') {
    if (isOwnPresence(meaning) || silent) return leave(meaning === 'present' ? 'present' : 'represented_by_deputy');
    refuseCell(row, 'representing_member', 'not_with_status');
    return { meaning, representing: null };
  }
  if (standIn === null) {
    // "ja" below "vertreten durch" agrees with the status, and names nobody.
    if (isRepresentation(meaning) && readTick(written) === 'cross') return { meaning, representing: null };
    // "vertreten durch: Müller", anwesend: whoever came for the member itself, unless a member is called much the same.
    if (meaning === 'present' && isLikeNobody(written, setting)) return leave('present');
  }
  const representing = findRepresenting(row, 'representing_member', standIn?.name ?? written, setting);
  if (meaning === 'represented_by_somebody' || silent) return { meaning: 'represented_by_member', representing };
  if (meaning === 'not_recorded') refuseCell(row, 'representing_member', 'not_with_status');
  return { meaning, representing };
}

const isOwnPresence = (meaning: StatusMeaning): boolean =>
  meaning === 'present' || meaning === 'represented_by_deputy' || meaning === 'represented_by_somebody';

/** A name that neither the register nor a list of territories has, nor one much like it. */
function isLikeNobody(written: string, { members }: PlanSetting): boolean {
  const found = findNamed(members, written);
  return found.kind === 'unknown' && found.refusal.names.length === 0 && listedName(written) === null;
}
