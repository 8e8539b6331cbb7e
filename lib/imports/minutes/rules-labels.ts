import { isAgenda, isAside, isClosing } from '@/lib/imports/minutes/words/rules-frame';
import { LONGEST_WRITTEN, readHeading } from '@/lib/imports/minutes/rules-headings';
import { readRepresentation } from '@/lib/imports/minutes/rules-proxies';
import { readRemark } from '@/lib/imports/minutes/rules-sayings';
import type { MinutesLine } from '@/lib/imports/minutes/rules-lines';
import type { NameFinder } from '@/lib/imports/names/rules-find';

/** More lines than a delegation has below the name of its member are no delegation. */
const MOST_BELOW = 40;

const namesOne = (text: string, finder: NameFinder): boolean => finder.find(text).kind === 'match';

/** "Denmark:", alone on its line; "Present:" is a heading. */
function isLabel({ text, cells }: MinutesLine, finder: NameFinder): boolean {
  if (cells || !text.endsWith(':') || text.length > LONGEST_WRITTEN) return false;
  const label = text.slice(0, -1);
  return (
    !label.includes(':') && namesOne(label, finder) && readHeading(label, (name) => namesOne(name, finder)) === null
  );
}

/** Lists of names, one a line, are no persons of the name above them. */
function isBelow({ text, cells, apart }: MinutesLine, finder: NameFinder): boolean {
  if (cells || apart || text.includes(':') || isAgenda(text) || isClosing(text) || isAside(text)) return false;
  const inBrackets = /^\([^()]*\)$/.test(text);
  return inBrackets || (readHeading(text, (name) => namesOne(name, finder)) === null && !namesOne(text, finder));
}

/**
 * A member's name alone before a colon and what stands right below it, up to the next name, heading or empty line, as
 * the one line it is: "Denmark:" and below it "(no representative)" say nothing of whoever follows.
 *
 * @returns null where no such name stands on this line
 */
export function labelledAt(
  lines: readonly MinutesLine[],
  at: number,
  finder: NameFinder,
): { line: MinutesLine; taken: number } | null {
  const first = lines[at];
  if (!first || !isLabel(first, finder)) return null;
  const below: string[] = [];
  for (const line of lines.slice(at + 1, at + 1 + MOST_BELOW)) {
    if (!isBelow(line, finder)) break;
    below.push(line.text);
  }
  if (below.length === 0) return null;
  // A semicolon would part what belongs together here.
  const text = `${first.text} ${below.join(', ').replaceAll(';', ',')}`;
  return { line: { ...first, text }, taken: below.length + 1 };
}

/** A status, a dash or who stood in, and nothing else. */
const saysOfMember = (text: string, finder: NameFinder): boolean =>
  readRemark(text) !== null ||
  (readHeading(text, (name) => namesOne(name, finder))?.role?.status ?? null) !== null ||
  readRepresentation(text, finder)?.giver === '';

/**
 * A member's name at the top of a block of lines, and below it nothing but what became of it: "FRANCE", and on the next line
 * "Apologies", which heads nothing then.
 *
 * @returns null where no such block begins on this line
 */
export function blockAt(
  lines: readonly MinutesLine[],
  at: number,
  finder: NameFinder,
): { line: MinutesLine; taken: number } | null {
  const [first, said, next] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!first || !said || first.cells || said.cells || !first.apart || said.apart || next?.apart === false) return null;
  if (first.text.includes(':') || said.text.includes(':') || !namesOne(first.text, finder)) return null;
  if (finder.exactly(said.text).kind === 'match' || !saysOfMember(said.text, finder)) return null;
  return { line: { ...first, text: `${first.text}, ${said.text}` }, taken: 2 };
}
