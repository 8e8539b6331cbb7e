import { COMMON_SURNAMES } from '@/lib/core/personal-data/words-no-person';
import { subjectIn } from '@/lib/imports/minutes/rules-clauses';
import { readBrackets, splitDashes, type Brackets } from '@/lib/imports/minutes/rules-brackets';
import {
  countPersons,
  isDepartment,
  isFunction,
  isPerson,
  isTitled,
  namesPerson,
  withoutPersons,
  withoutTitled,
  isStaff,
} from '@/lib/imports/minutes/words/rules-persons';
import {
  BY_DEPUTY,
  cameForPerson,
  isOfAbsence,
  letterRemark,
  NO_SIGN,
  NOT_UNDERSTOOD,
  readRemark,
  type Remark,
} from '@/lib/imports/minutes/rules-sayings';
import { ASKS, labelled, remarkWithin, STARRED, unreadIn } from '@/lib/imports/minutes/rules-tails';
import type { MinutesDoubt, MinutesMatch } from '@/lib/imports/minutes/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import type { NameMatch } from '@/lib/imports/names/rules-match';

/** One part of a line, between two commas. */
export interface Part {
  text: string;
  kind: 'member' | 'person' | 'remark' | 'department' | 'unknown';
  /** Who is named; for a member only. */
  match: MinutesMatch;
  /** The body's name without persons. */
  name: string;
  remarks: readonly Remark[];
  /** Nobody but those who serve the meeting. */
  isStaff: boolean;
  persons: number;
  /** How many of the persons are said to be excused. */
  excused: number;
  doubts: readonly MinutesDoubt[];
  /** A label before a colon: those that follow belong to it. */
  isLabel: boolean;
}

export const toMinutesMatch = (match: NameMatch): MinutesMatch =>
  match.kind === 'match'
    ? { kind: 'matched', memberId: match.memberId, confidence: 'certain' }
    : match.kind === 'ambiguous'
      ? match
      : { kind: 'unmatched' };

/** Behind a person: "Frau Muster aus Hessen", "Mr Sample from Hesse". */
const FROM_BODY =
  /\s(?:aus|von der|von|vom|from|of|for|(?:als\s+)?(?:vertreter(?:in)?|vertretung|delegierte[r]?|beauftragte[r]?)\s+(?:des|der))\s+(?:(?:landes|freistaate?s|stadt|the)\s+)?(.+)$/iu;

const blank = (text: string): Part => ({
  text,
  kind: 'unknown',
  match: { kind: 'unmatched' },
  name: '',
  remarks: [],
  isStaff: false,
  persons: 0,
  excused: 0,
  doubts: [],
  isLabel: false,
});

const OPEN: Remark = { role: { status: null }, presence: null, doubt: 'two_members' };
const IN_A_SENTENCE: Remark = { role: { status: null }, presence: null, doubt: 'sentence' };

/** "Bremen (e)": a letter whose meaning stands elsewhere, or nowhere. */
const isLetter = (piece: string): boolean => /^(?:(?![xX])\p{L}|[*†‡°]+)$/u.test(piece);

/** "nicht Hamburg", "ohne Hamburg": what stands above is not said of whom it names. */
const DENIED = /^(?:aber\s+)?(?:nicht|ohne|außer|ausser|not|without|except)(?!\p{L})|(?<!\p{L})nicht aber(?!\p{L})/iu;

interface Named {
  match: NameMatch;
  name: string;
}

const named = (finder: NameFinder, texts: readonly string[]): Named[] =>
  texts.flatMap((name) => {
    if (isTitled(name) || isFunction(name)) return [];
    const match = finder.find(name);
    return match.kind === 'unknown' ? [] : [{ match, name }];
  });

const FOR_UNKNOWN = /^(für|aus|vom|von der|for|from)\s+(?:die |das |den |der |the )?(\p{Lu}.*)$/u;

/** "Frau Muster für Ddorf", where the register has no Ddorf: a body that is named, and in whose name somebody came. */
function unknownBody(text: string): { name: string; isDeputy: boolean } | null {
  const [, word = '', name = ''] = FOR_UNKNOWN.exec(withoutTitled(text)) ?? [];
  if (name === '' || isTitled(name) || isDepartment(name) || isPerson(name) || subjectIn(name) !== null) return null;
  return { name, isDeputy: /^f/u.test(word) && word !== 'from' };
}

/** A part that is a person who came for a body that the register does not know. */
export const isForUnknownBody = (text: string): boolean =>
  isTitled(text) && unknownBody(readBrackets(text).outside) !== null;

/** Whom a person stands for: in brackets, behind a dash, behind "aus", or in what is left without the person's name. */
function bodyOfPerson({ outside, insides, pieces }: Brackets, finder: NameFinder): Named[] {
  const behind = splitDashes(outside).slice(1);
  const from = FROM_BODY.exec(outside)?.[1];
  const left = withoutPersons(outside);
  const places = [insides, pieces, behind, from ? [from] : [], left === '' || left === outside ? [] : [left]];
  for (const texts of places) {
    const found = named(finder, texts);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Vertreter der Länder Hessen", "die Städte Dresden": before a name, and no part of it. */
const LEAD =
  /^(?:(?:die|der|das|den|the)\s+)?(?:(?:vertreter(?:in)?(?:nen)?(?:\s+und\s+vertreter)?|vertretung(?:en)?|delegation(?:en)?|representatives?|delegates?)\s+(?:der|des|von|vom|aus|of|from)\s+(?:the\s+)?)?(?:(?:des|der)\s+(?=landes|stadt|kreises|länder|städte))?(?:(?:bundes)?länder[n]?|landes|städten?|kommunen|kreisen?|staaten|states|cities|länder)?\s*/iu;

export const withoutLead = (text: string): string => text.replace(LEAD, '').trim() || text;

/** "Oberbürgermeister der Stadt Essen", "Head of Division, Ministry of Hesse". */
const OF_BODY = /\s(?:der|des|von|vom|aus|of|for|from)\s+(?:(?:the|landes|kreises)\s+)?(\p{Lu}.*)$/u;

/** Whom a text names that does not begin with a person. */
function bodyOfText(
  text: string,
  { outside, pieces }: Brackets,
  finder: NameFinder,
): { found: Named[]; sure: boolean } {
  // A bracket may be part of the name: "Frankfurt (Oder)".
  const exactly = finder.exactly(text);
  if (exactly.kind === 'match') return { found: [{ match: exactly, name: text }], sure: true };
  const spelt = finder.find(text);
  if (spelt.kind === 'match' && outside !== text && finder.find(outside).kind !== 'match')
    return { found: [{ match: spelt, name: text }], sure: true };
  const whole = named(finder, [outside]);
  const inBrackets = pieces
    .flatMap((piece) => (readRemark(piece) ? [] : named(finder, [piece])))
    .filter(({ match }) => match.kind === 'match');
  if (whole.length > 0) return { found: [...whole, ...inBrackets], sure: true };
  const rest = withoutTitled(outside);
  const beside = rest === outside || rest === '' ? [] : named(finder, [rest]);
  if (beside.length > 0) return { found: beside, sure: true };
  const led = withoutLead(outside);
  const behind = led === outside ? [] : named(finder, [led]);
  if (behind.length > 0) return { found: [...behind, ...inBrackets], sure: true };
  const ofBody = isDepartment(outside) ? named(finder, [OF_BODY.exec(outside)?.[1] ?? '']) : [];
  if (ofBody.length > 0) return { found: ofBody, sure: true };
  const dashed = splitDashes(outside);
  const found = dashed.length > 1 ? named(finder, dashed) : [];
  if (found.length > 0) return { found, sure: true };
  // Behind a function a bracket says whose it is; behind any other word it may be a place.
  const sure = isDepartment(outside) || namesPerson(outside) || COMMON_SURNAMES.has(outside.toLowerCase());
  return { found: inBrackets, sure };
}

/** The bodies that differ from the first: a line that names two is asked about. */
const others = ([first, ...more]: readonly Named[]): readonly Named[] =>
  more.filter(
    ({ match }) => match.kind === 'match' && first?.match.kind === 'match' && match.memberId !== first.match.memberId,
  );

/** Words of one member's standing in for another. */
const STANDING_IN =
  /(?<!\p{L})(?:danach|anschließend|thereafter|afterwards|then|behalf|represent\p{L}*|proxy|vollmacht|stimme\p{L}*|(?:mit)?vertr[ie]t\p{L}*|vertretung)(?!\p{L})/iu;

/** "Luxembourg (on behalf of the Netherlands, too)": of another member that is not named alone, somebody has to be asked. */
const mayStandFor = (piece: string, first: Named | undefined, finder: NameFinder): boolean =>
  STANDING_IN.test(piece) && namesAnother(piece, first, finder);

/** "Bremen – s. Hamburg", "Hamburg – auch f. Bremen". */
const namesAnother = (piece: string, first: Named | undefined, finder: NameFinder): boolean =>
  first?.match.kind === 'match' &&
  piece !== first.name &&
  !isPerson(piece) &&
  !isDepartment(piece) &&
  finder.inside(piece).some((id) => first.match.kind === 'match' && first.match.memberId !== id);

/** An abbreviation keeps its stop: "Freiburg i. Br." */
export const withoutLastStop = (text: string): string => text.replace(/(?<=[\p{L})]{3})\.\s*$/u, '').trim();

/** "als Gast Köln", "online Hessen": a remark before the name. */
export function remarkBefore(text: string, finder: NameFinder): { remark: Remark; rest: string } | null {
  const words = text.split(' ');
  for (let length = Math.min(4, words.length - 1); length > 0; length -= 1) {
    const remark = readRemark(words.slice(0, length).join(' '));
    const rest = words.slice(length).join(' ');
    if (remark && !remark.doubt && finder.exactly(rest).kind === 'match') return { remark, rest };
  }
  return null;
}

/** "ferner", "sowie auch": says nothing of whom it stands before. */
const SAYS_NOTHING =
  /^(?:(?:und|sowie|auch|ebenfalls|ferner|weiter|weitere|weiteren|weiterhin|außerdem|zudem|darunter|davon|nämlich|also|and|further|other|additional|namely|the|die|der|das|den|dem|des|ein|eine)\s*)*$/iu;

/** "es fehlten Hessen", "nicht Hamburg", "als Gäste Köln": words that stand before the name, and may be said of those behind it, too. */
export function isLed(text: string, finder: NameFinder): boolean {
  if (finder.exactly(text).kind === 'match' || isPerson(text)) return false;
  if (remarkBefore(text, finder) !== null) return true;
  const [before = ''] = /^\P{Lu}*/u.exec(withoutLead(text)) ?? [];
  return /\p{Ll}/u.test(before) && !SAYS_NOTHING.test(before) && finder.inside(text).length > 0;
}

/** What one part of a line says, but for who represents whom. */
export function readPart(written: string, finder: NameFinder): Part {
  const text = withoutLastStop(written);
  // "TH (krank)": what stands before the bracket is a name, though it is no word.
  const brackets = readBrackets(text);
  const isName = finder.exactly(text).kind === 'match';
  const isNamed = [brackets.outside, splitDashes(brackets.outside)[0] ?? ''].some(
    (piece) => finder.find(piece).kind !== 'unknown',
  );
  const said = isName || isNamed ? null : readRemark(text);
  if (said && countPersons(text) === 0 && finder.inside(text).length === 0)
    return { ...blank(text), kind: 'remark', remarks: [said], doubts: said.doubt ? [said.doubt] : [] };
  const before = isName ? null : remarkBefore(text, finder);
  if (before) {
    const part = readPart(before.rest, finder);
    return { ...part, text, remarks: [...part.remarks, before.remark] };
  }
  const isFunctionOfPerson = isFunction(withoutTitled(brackets.outside)) && namesPerson(brackets.outside);
  const titled = isTitled(brackets.outside) || isFunctionOfPerson;
  const { found, sure } = titled
    ? { found: bodyOfPerson(brackets, finder), sure: true }
    : bodyOfText(text, brackets, finder);
  const [first] = found;
  const rest = first ? text.replace(first.name, ' ') : text;
  const dashed = splitDashes(brackets.outside).filter((piece) => piece !== first?.name && !isTitled(piece));
  const behind = first || titled ? dashed : [];
  const remarks = [
    ...[...brackets.pieces, ...behind].flatMap((piece) =>
      piece === first?.name ? [] : (remarkWithin(piece) ?? labelled(piece)),
    ),
    ...behind.flatMap((piece) => (piece === first?.name || readRemark(piece) ? [] : (letterRemark(piece) ?? []))),
    ...(cameForPerson(brackets.outside) ? [BY_DEPUTY] : []),
    ...([text, ...brackets.pieces].some((piece) => ASKS.test(piece)) ? [NO_SIGN] : []),
  ];
  const persons = countPersons(rest);
  if (first && (brackets.pieces.some(isLetter) || STARRED.test(text))) remarks.push(NOT_UNDERSTOOD);
  const excused = persons > 0 && remarks.some(isOfAbsence) ? persons : 0;
  const namesTwo =
    others(found).length > 0 ||
    brackets.pieces.some((piece) => mayStandFor(piece, first, finder)) ||
    (!titled && behind.some((piece) => namesAnother(piece, first, finder)));
  // "(zu keinem TOP)", "(für beide Stadtstaaten)": of a part of the meeting, or of others, and not understood.
  const isClear = first !== undefined && !namesTwo && remarks.every(({ role }) => role.status !== null);
  const tails = new Set([...brackets.pieces, ...splitDashes(brackets.outside).slice(1)]);
  const unread = [...brackets.pieces, ...behind].filter((piece) => piece !== first?.name);
  if (isClear)
    remarks.push(...unreadIn(unread, finder, (piece) => tails.has(piece) && !/^(?:ja|yes|gez\.)/i.test(piece)));
  const doubts: MinutesDoubt[] = namesTwo ? ['two_members'] : [];
  const part = {
    ...blank(text),
    remarks: excused > 0 ? remarks.filter((remark) => !isOfAbsence(remark)) : remarks,
    persons,
    excused,
    doubts,
  };
  if (first) {
    const match: MinutesMatch =
      sure || first.match.kind !== 'match'
        ? toMinutesMatch(first.match)
        : { kind: 'ambiguous', memberIds: [first.match.memberId] };
    return {
      ...part,
      kind: 'member',
      match,
      name: first.name,
      isLabel: text.startsWith(first.name) && /^\s*(?:\([^)]*\)\s*)?:/.test(text.slice(first.name.length)),
    };
  }
  const hints = titled ? [] : finder.inside(withoutTitled(brackets.outside));
  if (isDepartment(brackets.outside) && hints.length === 0)
    return { ...part, kind: 'department', remarks: [...part.remarks, ...unreadIn(brackets.pieces, finder)] };
  const unknown = brackets.pieces.filter((piece) => !readRemark(piece) && !isDepartment(piece) && !namesPerson(piece));
  const unknownGiver = titled && unknown.length === 0 ? unknownBody(brackets.outside) : null;
  if (unknownGiver)
    return {
      ...part,
      name: withoutPersons(unknownGiver.name),
      persons: Math.max(1, persons),
      remarks: unknownGiver.isDeputy ? [...part.remarks, BY_DEPUTY] : part.remarks,
    };
  if (titled)
    return unknown.length === 0
      ? {
          ...part,
          kind: 'person',
          remarks: [...part.remarks, ...unreadIn(brackets.pieces, finder)],
          persons: Math.max(1, persons),
          isStaff: brackets.pieces.some(isStaff),
        }
      : { ...part, name: withoutPersons(unknown.join(', ')) };
  const match: MinutesMatch = hints.length > 0 ? { kind: 'ambiguous', memberIds: hints } : { kind: 'unmatched' };
  // A sentence is no name, and what it says of somebody is not what stands above.
  const subject = isPerson(brackets.outside) ? null : subjectIn(brackets.outside);
  if (subject !== null)
    return { ...part, match, name: withoutPersons(subject), remarks: [...part.remarks, IN_A_SENTENCE] };
  return {
    ...part,
    kind: isPerson(brackets.outside) ? 'person' : 'unknown',
    isStaff: isPerson(brackets.outside) && brackets.pieces.some(isStaff),
    match,
    name: withoutPersons(brackets.outside),
    persons: Math.max(persons, isPerson(brackets.outside) ? 1 : 0),
    // Several names in one text that is none of them: what is said of which is open.
    ...(hints.length > 1 && { remarks: [...part.remarks, OPEN] }),
    ...(hints.length === 1 && DENIED.test(text) && { remarks: [...part.remarks, NOT_UNDERSTOOD] }),
  };
}
