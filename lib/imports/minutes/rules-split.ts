import { splitOutside } from '@/lib/imports/minutes/rules-lines';
import { isPerson } from '@/lib/imports/minutes/words/rules-persons';
import { readBrackets } from '@/lib/imports/minutes/rules-brackets';
import { readRemark } from '@/lib/imports/minutes/rules-sayings';
import { beginsOffice } from '@/lib/imports/names/rules-territories';
import type { NameFinder } from '@/lib/imports/names/rules-find';

const MOST_PARTS_OF_A_NAME = 6;

/** "Bosnien und Herzegowina" is one member, "Dortmund und Essen" are two. */
const AND = /\s+(?:und|and|sowie|&|u\.)\s+|\s*\/\s*/giu;

const isOneMember = (text: string, finder: NameFinder): boolean => {
  const { outside } = readBrackets(text);
  return !isPerson(outside) && finder.find(outside).kind !== 'unknown';
};

/** Whether a text can stand alone: a member, a person, a remark. */
const standsAlone = (text: string, finder: NameFinder): boolean =>
  isOneMember(text, finder) || isPerson(readBrackets(text).outside) || readRemark(text) !== null;

interface Piece {
  text: string;
  /** The sign before it, as it is written. */
  sign: string;
}

function conjunctions(text: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = 0;
  let counted = 0;
  let sign = '';
  for (const match of text.matchAll(AND)) {
    for (; counted < match.index; counted += 1) {
      const char = text.charAt(counted);
      depth = char === '(' ? depth + 1 : char === ')' ? Math.max(0, depth - 1) : depth;
    }
    const piece = text.slice(from, match.index).trim();
    if (depth > 0 || piece === '') continue;
    pieces.push({ text: piece, sign });
    sign = match[0];
    from = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(from).trim(), sign }].filter((piece) => piece.text !== '');
}

const together = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, sign }, at) => (at === 0 ? text : `${sign}${text}`)).join('');

/** How many pieces from here on are one name that the register spells so. */
function namedTogether(pieces: readonly Piece[], at: number, finder: NameFinder): number {
  for (let length = Math.min(MOST_PARTS_OF_A_NAME, pieces.length - at); length > 1; length -= 1)
    if (finder.exactly(together(pieces.slice(at, at + length))).kind === 'match') return length;
  return 1;
}

function splitConjunctions(text: string, finder: NameFinder): string[] {
  const pieces = conjunctions(text);
  if (pieces.length < 2 || finder.exactly(text).kind === 'match') return [text];
  const whole = isOneMember(text, finder);
  const parts: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const length = namedTogether(pieces, at, finder);
    const next = together(pieces.slice(at, at + length));
    const before = parts.at(-1);
    if (
      before === undefined ||
      length > 1 ||
      isApart(before, next, { whole, slash: /\//.test(pieces[at]?.sign ?? '') }, finder)
    )
      parts.push(next);
    else parts[parts.length - 1] = `${before}${pieces[at]?.sign ?? ''}${next}`;
    at += length;
  }
  return parts;
}

function isApart(
  before: string,
  next: string,
  { whole, slash }: { whole: boolean; slash: boolean },
  finder: NameFinder,
): boolean {
  if (slash) return !whole && isOneMember(before, finder) && isOneMember(next, finder);
  // A name of an office may hold an "and": it is taken apart only where what follows is a member beyond doubt.
  if (whole) return finder.exactly(readBrackets(next).outside).kind === 'match';
  return standsAlone(before, finder) || standsAlone(next, finder);
}

/** "Behörde für Arbeit, Soziales, Familie und Integration Hamburg": how many pieces are one office of a Land. */
function officeLength(pieces: readonly string[], at: number, finder: NameFinder): number {
  const first = pieces[at] ?? '';
  if (!beginsOffice(first) || isPerson(first) || finder.find(first).kind !== 'unknown') return 1;
  for (let length = 2; length <= MOST_PARTS_OF_A_NAME && at + length <= pieces.length; length += 1) {
    const next = pieces[at + length - 1] ?? '';
    if (isPerson(next) || finder.find(next).kind === 'match') return 1;
    if (finder.find(pieces.slice(at, at + length).join(', ')).kind === 'match') return length;
  }
  return 1;
}

/** The participants that a line names, each with what belongs to it; the longest name that is known stays together. */
export function splitParts(text: string, finder: NameFinder): string[] {
  const pieces = splitOutside(text, ',');
  const parts: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let taken = 1;
    for (let length = Math.min(MOST_PARTS_OF_A_NAME, pieces.length - at); length > 1; length -= 1) {
      // Several pieces are one name only where the register spells it so.
      if (finder.exactly(pieces.slice(at, at + length).join(', ')).kind === 'match') {
        taken = length;
        break;
      }
    }
    if (taken === 1) taken = officeLength(pieces, at, finder);
    const piece = pieces.slice(at, at + taken).join(', ');
    parts.push(...(taken > 1 ? [piece] : splitConjunctions(piece, finder)));
    at += taken;
  }
  return parts.map((part) => part.replace(/^(?:und|and|sowie|&)\s+/iu, ''));
}
