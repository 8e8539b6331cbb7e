import type { AttendanceStatus } from '@/lib/attendance/types';
import { findPersonalData } from '@/lib/core/personal-data/find';

/*
 * Cells that say who represented a member: "vertreten durch HE", "– (Vertretung durch Hessen)", "durch RP vertreten".
 */

/** By a deputy, by another member, or by whom is not said. */
export const REPRESENTATIONS: readonly AttendanceStatus[] = [
  'represented_by_deputy',
  'represented_by_somebody',
  'represented_by_member',
];

export const isRepresentation = (meaning: string): boolean => REPRESENTATIONS.some((status) => status === meaning);

const BY =
  /(?<!\p{L})(?:vertreten\s+(?:durch|von)|(?:stell)?vertretung\s+(?:durch|von)|vertr\.\s*(?:d\.|durch)|represented\s+by|proxy\s+(?:held\s+)?by|proxy\s+to|stimm(?:en)?übertragung\s+(?:an|auf)|vollmacht\s+(?:an|für))\s*:?\s+(?:die |den |das |der |the )?(\S.*)$/iu;
const AROUND = /(?<!\p{L})(?:durch|von|by)\s+(?:die |den |das |der |the )?(\S.*?)\s+(?:mit)?vertreten(?!\p{L})/iu;

/** A part of the member itself, by its office or the function of whoever came: neither is another member. */
const OWN_STAFF =
  /^(?:(?:eine?[nr]?|ihre?[nr]?|a|an|his|her|its|their)\s+)?(?:(?:stellv|ständige|leitende|zuständige|persönliche)\p{L}*\.?\s+)*(?:abt(?:eilung)?(?!\p{L})|\p{L}*(?:referat|referent|abteilung|leit(?:ung|er)|stellvertret|vertret(?:ung|er)|sachbearbeit|mitarbeit|staatssekret|staatsrat|staatsrät|minister|senator|dezernent|dezernat|fachbereich|fachdienst|beauftragt|beamt)\p{L}*|deput\p{L}*|alternate|substitute|staff|official|officer|head of|director|n\.?\s?n\.?(?!\p{L}))/iu;

/** Who is said to stand in for the cell's member, in the cell's words; null where it says nothing of the kind. */
export function holderWritten(cell: string): string | null {
  // Asked of every mark of a table: most are shorter than any of these words.
  if (cell.length < 8) return null;
  const written = AROUND.exec(cell)?.[1] ?? BY.exec(cell)?.[1];
  const holder =
    written
      ?.replace(/\s*[([][^)\]]*[)\]]?$/, '')
      .replace(/[)\]\s;,.]+$/, '')
      .trim() ?? '';
  return holder === '' ? null : holder;
}

/** The parts of a holder, each of which may name who it is: "Hamburg, Frau Muster". */
export const holderParts = (holder: string): string[] =>
  holder
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Somebody of the member's own, whoever that may be: a person, a function or an office, and nobody else. */
export const isOwnStaff = (holder: string): boolean =>
  holderParts(holder).every((part) => OWN_STAFF.test(part) || findPersonalData(part).length > 0);
