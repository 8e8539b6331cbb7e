import { isDepartment, namesPerson } from '@/lib/imports/minutes/words/rules-persons';
import { NOT_UNDERSTOOD, readRemark, type Remark } from '@/lib/imports/minutes/rules-sayings';
import type { NameFinder } from '@/lib/imports/names/rules-find';

/*
 * What stands behind a name or within its brackets, in words that no other rule has read.
 */

/** "Thüringen (als Gast: Landtagsverwaltung)": whose remark it is, only a person can say. */
export function labelled(piece: string): Remark[] {
  const label = /^([^:]{2,40}):\s*\S/u.exec(piece)?.[1];
  const said = label === undefined ? null : readRemark(label);
  return said && said.presence === null ? [NOT_UNDERSTOOD] : [];
}

/** "online" in "Muster/online", "Muster – online": what one piece of a bracket says, or the first of its parts that says something. */
export const remarkWithin = (piece: string): Remark | null =>
  readRemark(piece) ??
  piece
    .split(/\s+[–—-]+\s+|\s*\/\s*/)
    .slice(1)
    .map(readRemark)
    .find((remark) => remark !== null) ??
  null;

/** "Hessen?" */
export const ASKS = /\p{L}\s*\?[?!]*$/u;

const LONGEST_LIMIT = 80;
const LIMITED: Remark = { role: { status: null }, presence: null, doubt: 'remark' };
const PART_OF_MEETING =
  /(?<!\p{L})(?:TOPs?|Tagesordnungspunkte?n?|Uhr|vormittags?|nachmittags?|(?:agenda )?items?|morning|afternoon|stunden?|minuten|minutes|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|(?:ersten?|zweiten?|dritten?|first|second|third|\d\.) (?:tag|hälfte|teil|day|half|part))(?!\p{L})|^(?:nur\s)?(?:mo|di|mi|do|fr|sa|so)\.?$/iu;
const FOR_OTHERS =
  /^(?:(?:auch|zugleich|also)\s+)?(?:für|for)\s+(?:beide|alle|die|den|das|all|both|the|weitere|andere|\p{Lu})/u;

/** "(irrtümlich aufgeführt)": begins in small letters, and is neither a name nor what somebody does. */
const SAYS = /^(?!(?:nicht|ohne|mit|not|non)\P{L}(?:stimm|voting|entitled))\p{Ll}{2,}\.?(?:\s|$)/u;
/** "Zusage zurückgezogen": no name ends in small letters. */
const ENDS_SMALL = /^\p{Lu}\p{L}+(?:\s\p{L}+)*\s\p{Ll}{4,}[.!]?$/u;
/** Of whoever was there: why somebody was not, is no question. */
export const SAYS_MORE: Remark = { role: {}, presence: null, doubt: 'remark' };

/**
 * Bounds what stands before it to a part of the meeting, extends it to others, or says something else of it, in words that
 * nothing has read: it is not dropped.
 */
const isUnread = (piece: string, finder: NameFinder): boolean =>
  piece.length <= LONGEST_LIMIT &&
  readRemark(piece) === null &&
  !namesPerson(piece) &&
  !isDepartment(piece) &&
  finder.find(piece).kind === 'unknown';

/** "Vertretung für Muster", "statt Frau Beispiel": one came for another, of the same member or not. */
export const INSTEAD_OF =
  /(?<!\p{L})(?:i\. ?V\.|vertr\.|(?:stell)?vertretung\s+(?:für|von|des|der|d\.)|vertret(?:ung|er|erin)\s+(?:von\s+)?(?:herrn?|frau|hrn?\.|fr\.|dr\.|prof\.)|(?:für|for)\s+(?:herrn?|frau|hrn?\.|fr\.|mrs?\.?|ms\.?|dr\.)(?=\s)|dafür|vertretend|vertritt|anstelle|anstatt|statt|ersatz\p{L}*|deputi[sz]ing|substitut\p{L}*|replac\p{L}*|standing in|instead of|in place of|on behalf of)(?!\p{L})/iu;

/** "(advisor only)", "nur als Protokollführerin" */
const MERELY = /(?<!\p{L})(?:nur|lediglich|only|merely|solely)(?!\p{L})/iu;

/** What brackets, tails and cells say of whoever was there, in words that nothing has read. */
export function unreadIn(
  pieces: readonly string[],
  finder: NameFinder,
  maySay: (piece: string) => boolean = () => true,
): Remark[] {
  const unread = pieces.filter((piece) => isUnread(piece, finder));
  if (unread.some((piece) => PART_OF_MEETING.test(piece) || FOR_OTHERS.test(piece))) return [LIMITED];
  // "Gast aus dem Schulamt", "online Frau Muster": begins with what a remark says.
  const begins = (piece: string) => {
    const { mode, capacity } = readRemark(/^\S+(?=\s)/u.exec(piece)?.[0] ?? '')?.role ?? {};
    return mode !== undefined || capacity !== undefined;
  };
  const says = (piece: string) => INSTEAD_OF.test(piece) || MERELY.test(piece) || begins(piece);
  if (pieces.some((piece) => says(piece) && readRemark(piece) === null)) return [SAYS_MORE];
  return unread.some((piece) => (SAYS.test(piece) && maySay(piece)) || ENDS_SMALL.test(piece)) ? [SAYS_MORE] : [];
}

/** "Berlin*": what a footnote says of it. */
export const STARRED = /[\p{L}.]\)?\s?(?:[*†‡°]+(?![\p{L}*†‡°])|[¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\])/u;
