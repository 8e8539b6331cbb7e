import { isAgenda, isAside, isClosing } from '@/lib/imports/minutes/words/rules-frame';
import { LONGEST_WRITTEN, readHeading, remarkIn } from '@/lib/imports/minutes/rules-headings';
import { holderIn, readRepresentation } from '@/lib/imports/minutes/rules-proxies';
import { readRemark } from '@/lib/imports/minutes/rules-sayings';
import type { MinutesLine } from '@/lib/imports/minutes/rules-lines';
import { isDepartment, isPerson, namesPerson, withoutTitled } from '@/lib/imports/minutes/words/rules-persons';
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
  if (cells || apart || /:(?!\d)/.test(text) || isAgenda(text) || isClosing(text) || isAside(text)) return false;
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

/** More than one is meant: such a line heads a list, and is no status of the name above it. */
const OF_SEVERAL =
  /(?<!\p{L})(?:anwesende\p{L}*|abwesende\p{L}*|entschuldigte\p{L}*|teilnehm\p{L}+|fehl(?:end\p{L}*|ten|en)|vertretene\p{L}*|gäste|beobachter(?:innen)?|stellvertreter\p{L}*|observers|guests|alternates|deputies|attendees|absentees|participants|mitglied\p{L}*|members?|länder|states|delegations|delegates|waren|sind|haben|were|liste?)(?!\p{L})|\d/iu;

/** "Entschuldigt", "Vertreten durch Hamburg", "Online", "Entschuldigt: Frau Ahlers": may be said of the one name above it. */
function maySayOfOne({ text, cells, apart }: MinutesLine, finder: NameFinder): boolean {
  if (cells || apart || OF_SEVERAL.test(text) || finder.exactly(text).kind === 'match') return false;
  const [said = '', ...behind] = text.split(':');
  if (behind.length === 0) return saysOfMember(text, finder) || saysManner(text);
  const persons = behind.join(':').trim();
  return isPerson(persons) && finder.inside(withoutTitled(persons)).length === 0 && saysOfMember(said, finder);
}

/** "Online": how somebody took part. */
const saysManner = (text: string): boolean => remarkIn(text) !== null;

/** "Vertreten durch Hamburg": whoever is named stood in for one that is not named there. */
export const saysByWhichMember = (text: string, finder: NameFinder): boolean => {
  const by = readRepresentation(text, finder);
  return by?.giver === '' && holderIn(by.holder, finder) !== null;
};

type Below = 'persons' | 'status' | 'other' | 'nothing';

/** A list of names, and what stands below each. */
interface Names {
  readonly lines: readonly MinutesLine[];
  readonly finder: NameFinder;
}

const isNameAt = ({ lines, finder }: Names, at: number): boolean => {
  const line = lines[at];
  return line !== undefined && !line.cells && !line.text.includes(':') && namesOne(line.text, finder);
};

/** What stands right below the name on a line. */
function belowNameAt({ lines, finder }: Names, at: number): Below {
  const line = lines[at + 1];
  if (!line || line.apart || isNameAt({ lines, finder }, at + 1)) return 'nothing';
  if (maySayOfOne(line, finder)) return 'status';
  if (isOfPersons(line, finder)) return 'persons';
  return isBelow(line, finder) ? 'other' : 'nothing';
}

/** What stands below each name above a line, up to where its list begins. */
function namesAbove(names: Names, from: number): Below[] {
  const { lines, finder } = names;
  const found: Below[] = [];
  for (let at = from - 1; at >= Math.max(0, from - MOST_BELOW * 2); at -= 1) {
    const { text, cells } = lines[at] as MinutesLine;
    if (isNameAt(names, at)) found.push(belowNameAt(names, at));
    else if (cells || isAgenda(text) || isAside(text)) break;
    else if (readHeading(text.replace(/:.*$/su, ''), (name) => namesOne(name, finder)) && !isNameAt(names, at - 1))
      break;
  }
  return found;
}

/** What stands below each name that follows a line, up to the next heading. */
function namesBelow(names: Names, from: number): Below[] {
  const { lines, finder } = names;
  const found: Below[] = [];
  for (let at = from + 1; at < Math.min(lines.length, from + MOST_BELOW * 2); at += 1) {
    const { text, cells } = lines[at] as MinutesLine;
    if (isNameAt(names, at)) found.push(belowNameAt(names, at));
    else if (cells || isAgenda(text) || isClosing(text) || isAside(text)) break;
    else if (readHeading(text.replace(/:.*$/su, ''), (name) => namesOne(name, finder)) && !isNameAt(names, at - 1))
      break;
    // Persons without a name above them.
    else if (found.length === 0) found.push(isOfPersons(lines[at], finder) ? 'persons' : 'other');
  }
  return found;
}

/**
 * Whose a status is that stands alone below a name: of that name where each name of the list has persons or a status below it;
 * of those below it, as a heading, where names stand there one by one; else it may be either.
 */
function whoseStatusAt(names: Names, at: number): 'above' | 'below' | 'either' {
  const { lines, finder } = names;
  const said = lines[at + 1] as MinutesLine;
  if (saysByWhichMember(said.text, finder)) return 'above';
  const [above, below] = [namesAbove(names, at), namesBelow(names, at + 1)];
  const areBlocks = above.includes('persons') && !above.includes('nothing');
  const arePlain = above.includes('nothing') && !above.includes('persons');
  // A surname alone below each name, here and there, is a person as well as not.
  const mayBeBlocks = below.includes('other') && ![...above, ...below].includes('nothing');
  if (!areBlocks) return !arePlain && (below.includes('persons') || mayBeBlocks) ? 'either' : 'below';
  if (below.length === 0) return 'above';
  // The last name of a list may have nothing below it.
  const [next] = below;
  const isBroken = lines[at + 2]?.apart === true;
  return next === 'nothing' || isBroken ? 'either' : 'above';
}

/**
 * A member's name at the top of a block of lines, and below it nothing but what became of it: "FRANCE", and on the next line
 * "Apologies", which heads nothing then. So it is in a list of such blocks that no empty lines part.
 *
 * @returns null where no such block begins on this line; `either` where the status may be a heading as well
 */
export function blockAt(
  lines: readonly MinutesLine[],
  at: number,
  finder: NameFinder,
): { line: MinutesLine; taken: number; either?: true } | null {
  const [first, said, next] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!first || !said || first.cells || said.cells || said.apart) return null;
  if (first.text.includes(':') || !namesOne(first.text, finder) || !maySayOfOne(said, finder)) return null;
  const isBlock = first.apart && next?.apart !== false && !said.text.includes(':') && saysOfMember(said.text, finder);
  const whose = isBlock ? 'above' : whoseStatusAt({ lines, finder }, at);
  if (whose === 'below') return null;
  if (whose === 'either') return { line: first, taken: 1, either: true };
  const text = said.text.includes(':') ? `${first.text} (${said.text})` : `${first.text}, ${said.text}`;
  return { line: { ...first, text }, taken: 2 };
}

/**
 * Whose a status is that stands alone below the persons of a name: "Hessen", "Frau Muster", "Entschuldigt", and behind it an
 * empty line, or the end; where names with their persons follow at once, it may head them as well.
 */
export function whoseStatusBelowPersons(
  lines: readonly MinutesLine[],
  at: number,
  finder: NameFinder,
): 'above' | 'either' | null {
  const line = lines[at];
  const names = { lines, finder };
  if (!line || line.text.includes(':') || readRemark(line.text) === null || !maySayOfOne(line, finder)) return null;
  let top = at - 1;
  while (top > 0 && at - top <= MOST_BELOW && !isNameAt(names, top) && isOfPersons(lines[top], finder)) top -= 1;
  if (top === at - 1 || !isNameAt(names, top)) return null;
  const [above, below] = [namesAbove(names, top), namesBelow(names, at)];
  const next = lines[at + 1];
  if (!next || (next.apart && lines[top]?.apart && isNameAt(names, at + 1))) return 'above';
  return !above.includes('nothing') && isNameAt(names, at + 1) && below.includes('persons') ? 'either' : null;
}

const isOfPersons = (line: MinutesLine | undefined, finder: NameFinder): boolean =>
  line !== undefined &&
  isBelow(line, finder) &&
  (namesPerson(line.text) || isDepartment(line.text) || line.text.startsWith('(')) &&
  finder.inside(withoutTitled(line.text)).length === 0;
