import { readBrackets } from '@/lib/imports/minutes/rules-brackets';
import { isDepartment, isPerson, namesPerson } from '@/lib/imports/minutes/words/rules-persons';
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

/*
 * How far words reach that stand behind the last name of a list, without brackets: "Hessen, Bremen und Hamburg blieben fern" says
 * it of all three, and no heading above says anything of them.
 */

/** Of whom such words may be said: of the last name, of the two that "und" joins, or of all that stand before them. */
export type Reach = 'last' | 'two' | 'all';

const MOST_WORDS_OF_A_NAME = 6;
const LONGEST = 300;

/** "haben sich entschuldigt", "waren verhindert": goes on with more than one name above it. */
export const goesOnOfSeveral = (text: string): boolean => /^\p{Ll}/u.test(text) && PLURAL.exec(text)?.index === 0;

/** Of more than one. */
const PLURAL =
  /(?<!\p{L})(?:sind|waren|wurden|werden|haben|hatten|hätten|konnten|können|mussten|müssen|wollten|sollten|durften|ließen|lassen|blieben|bleiben|kamen|kommen|gingen|gehen|nahmen|nehmen|fehlten|fehlen|verzichteten|verzichten|erschienen|stießen|verließen|gaben|zogen|were|are|have|could|did|do|would|stayed|sent|gave|chose|failed|declined|withdrew|apologi[sz]ed|joined|left|arrived)(?!\p{L})/iu;
/** "sagten ab", "meldeten sich ab", "abstained from …": what begins so is a verb, and not one of the words below. */
const BEGINS_AS_VERB =
  /^(?!(?:den|einen|seinen|ihren|allen|beiden|neben|gegen|wegen|zwischen|oben|unten|außen|innen|morgen|anwesen|von|in|an|schon|dann|nun|dessen|deren)(?!\p{L}))\p{Ll}{2,}(?:en|ern|eln)(?!\p{L})/u;
/** "(…), die verhindert waren", "both excused": no name, and said of those before it. */
const OF_THOSE_BEFORE = /^(?:die|welche|alle|beide|jeweils|who|which|all|both|each)(?!\p{L})/u;
/** Where, when and how somebody came: of the two last names at most. */
const BEGINS_AS_PLACE =
  /^(?:aus|im?|am?|an|bei|beim|mit|ohne|per|via|ab|bis|vom?|der|des|zu[rm]?|nur|ca|seit|from|until|by|as|at|in|of|on|with|without|for|only|als|über|through)(?![\p{L}])/u;

/** What stands behind the name with which a text begins, brackets left out; an empty text where nothing does. */
function behindName(written: string, finder: NameFinder): string {
  const text = readBrackets(written).outside;
  if (text.length > LONGEST || finder.exactly(text).kind === 'match') return '';
  const words = text.split(' ');
  for (let length = Math.min(MOST_WORDS_OF_A_NAME, words.length - 1); length > 0; length -= 1) {
    const name = words
      .slice(0, length)
      .join(' ')
      .replace(/[\s:,–—-]+$/u, '');
    if (name !== '' && finder.find(name).kind !== 'unknown')
      return words
        .slice(length)
        .join(' ')
        .replace(/^[–—-]\s*/u, '');
  }
  return '';
}

/**
 * @param text one name of a list with what stands behind it, or what stands behind a comma
 * @param isJoined "und" stands before it, and no comma
 */
export function reachOf(text: string, isJoined: boolean, finder: NameFinder): Reach {
  if (OF_THOSE_BEFORE.test(text) && PLURAL.test(text)) return 'all';
  const said = behindName(text, finder);
  if (!/^\p{Ll}/u.test(said) || isPerson(said)) return 'last';
  if (PLURAL.test(said) || BEGINS_AS_VERB.test(said)) return 'all';
  if (!isJoined) return 'last';
  const remark = readRemark(said);
  if (remark ? remark.role.status === undefined : BEGINS_AS_PLACE.test(said)) return 'two';
  return 'all';
}
