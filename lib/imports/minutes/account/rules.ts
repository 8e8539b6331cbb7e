import {
  isCapital,
  isPlainSign,
  isSign,
  isWord,
  markText,
  tokensIn,
  unreadOf,
  type Token,
} from '@/lib/imports/minutes/account/rules-tokens';
import { isTelling, readPersons } from '@/lib/imports/minutes/account/rules-persons';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { PartialPresence } from '@/lib/imports/words/types';
import { PHRASES, REASONS, type Saying } from '@/lib/imports/minutes/words/rules';
import {
  ADDRESSES,
  OFFICE_ENDING,
  BODIES,
  FUNCTIONS,
  JOINTS,
  MODIFIERS,
  OCCASIONS,
  RANKS,
  SIGNING,
  SUBJECTS,
} from '@/lib/imports/minutes/words/rules-offices';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import { landOfOffice } from '@/lib/imports/names/rules-territories';
import { presenceIn } from '@/lib/imports/words/rules-presence';
import { groupBy } from '@/lib/core/grouping';
import { toNameKey } from '@/lib/members/names/rules-key';

/*
 * The proof of a reading: an entry is clear only where each word of what it was read from is accounted for by what it says.
 * Independent of the rules that read it, so that a word that none of them looked at is named, and not lost.
 */

/** Where a piece of an entry stood: on a line, or in a column whose head says what is in it. */
export type Place = 'line' | 'person' | 'other';

/** What an entry says, and what else the same line says of others. */
export interface Said extends MinutesRole {
  presence: PartialPresence | null;
  /** The member's name as it was found; empty where it stands in an office's. */
  name: string;
  shown: string;
  /** Members that the line names, and of which it says something: each may stand in it. */
  memberIds: ReadonlySet<number>;
  /** Somebody stands in for somebody here, and the entries of the line say who. */
  isOfProxy: boolean;
  persons: number;
  excused: number;
  places: ReadonlyMap<string, Place>;
}

const byFirstWord = groupBy(PHRASES, ([phrase]) => phrase.split(' ')[0] ?? '');

/** Somebody was there for the member. */
export const ATTENDED: ReadonlySet<string> = new Set([
  'present',
  'represented_by_deputy',
  'represented_by_member',
  'represented_by_somebody',
]);

/** Whether what a phrase says is what the entry says. */
function agrees({ status, mode, capacity, plain }: Saying, said: Said): boolean {
  const isRepresented = said.status?.startsWith('represented') === true;
  if (mode !== undefined && mode !== said.mode) return false;
  if (capacity !== undefined && capacity !== said.capacity) return false;
  if (status === undefined) return true;
  if (status === null) return false;
  if (status === said.status) return true;
  // "fehlt entschuldigt"
  if (plain && said.status === 'excused') return true;
  if (status === 'represented_by_deputy' || status === 'represented_by_member')
    return said.status === 'represented_by_deputy' || said.status === 'represented_by_member' || said.isOfProxy;
  if (status === 'represented_by_somebody') return isRepresented || said.isOfProxy;
  if (status === 'present') return ATTENDED.has(said.status ?? '');
  // One of several persons of the member.
  return (status === 'excused' || status === 'absent') && said.excused > 0 && said.persons > said.excused;
}

/** Marks the phrases of a heading, but for a way or a capacity that is not how those below it are taken. */
export function markPhrases(tokens: readonly Token[], role: MinutesRole | null): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = tokens[at]?.isRead ? null : phraseAt(tokens, at);
    if (!phrase) continue;
    const { mode, capacity } = phrase.says;
    const isTaken =
      (mode === undefined || mode === role?.mode) && (capacity === undefined || capacity === role?.capacity);
    if (isTaken) for (const token of tokens.slice(at, phrase.end)) token.isRead = true;
    at = phrase.end - 1;
  }
}

/** The phrase that begins at a place, and how many tokens it takes; signs within it are passed over. */
function phraseAt(tokens: readonly Token[], at: number): { says: Saying; end: number } | null {
  const first = tokens[at];
  if (!isWord(first)) return null;
  for (const [phrase, says] of byFirstWord.get(first.key.split(' ')[0] ?? '') ?? []) {
    const end = endOf(tokens, at, phrase.split(' '));
    if (end !== null) return { says, end };
  }
  return null;
}

function endOf(tokens: readonly Token[], from: number, words: readonly string[]): number | null {
  let at = from;
  for (const word of words) {
    while (at > from && isSign(tokens[at], '.-/*:_')) at += 1;
    const token = tokens[at];
    if (!token || token.isRead || token.key !== word) return null;
    at += 1;
  }
  return at;
}

/** "Halb-da", "Nicht-anwesend": the end of another word. */
function isAttached(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return (
    isWord(before) && !before.isRead && isSign(hyphen, '-') && hyphen?.to === token?.from && before.to === hyphen?.from
  );
}

function readPhrases(tokens: readonly Token[], said: Said): void {
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.isRead) continue;
    const phrase = phraseAt(tokens, at);
    if (!phrase) continue;
    const isOfAll = agrees(phrase.says, said) && /^(?:beide|both|alle|all|jeweils)$/u.test(tokens[at - 1]?.key ?? '');
    const before = isOfAll ? tokens[at - 1] : undefined;
    if (before) before.isRead = true;
    const isSaid = agrees(phrase.says, said) && !isAttached(tokens, at);
    if (isSaid) for (const token of tokens.slice(at, phrase.end)) token.isRead = true;
    else for (const token of tokens.slice(at, phrase.end)) told.add(token);
    at = phrase.end - 1;
  }
}

/** Words that a phrase has that the entry does not say: no list of harmless words has them, either. */
const told = new WeakSet<Token>();

const STANDING_IN: ReadonlySet<string> = new Set(
  `vertreten durch vertretung vertritt vertrat vertr i v in als mit auch zugleich gleichzeitig ebenfalls zusaetzlich fuer for represented by represents
   representing on behalf of proxy proxies held holds hold gave given has its their the too as well also to deputising deputizing substituting replacing
   standing acting substitute alternate stellvertretung stellvertretend stellv anstelle von vom herrn wird wurde war ist sind liess laesst sich
   stimmuebertragung vollmacht an auf is was were d rule`
    .trim()
    .split(/\s+/),
);
/** Verbs of sentences that are read whole: who came, and who did not. */
const SENTENCE: ReadonlySet<string> = new Set(
  `ist sind war waren wurde wurden hat haben sich was were is are has have nahm nahmen nimmt nehmen teil die der das des den the es a vertreterinnen vertreter
   vertreterin representatives representative delegation delegations leider kurzfristig laender laendern staedte bundeslaender land stadt mitglied mitglieder members member
   its their apologies sent sends also auch bitte heute today unfortunately`
    .trim()
    .split(/\s+/),
);

const OFFICE_NUMBER = /^(?:[IVX]{1,4}|[A-Z]|\d{1,4}[a-z]?)$/u;

/** "Referat 42", "Abt. III B 2", "Amt 50": what stands behind the word for a part of an office. */
function readOfficeNumbers(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (
      !isWord(token) ||
      !/^(?:ref|referats?|abt|abteilung|amt|dez|dezernat|fb|fachbereich|fd|fachdienst|sg|sachgebiet|gb|unit|section|division|department|buero|referatsleit\p{L}*|abteilungsleit\p{L}*|al|rl|refl|committee|ag)$/u.test(
        token.key,
      )
    )
      continue;
    for (let next = at + 1; next < tokens.length; next += 1) {
      const behind = tokens[next];
      if (isSign(behind, '.-/')) continue;
      if (behind === undefined || behind.isRead || !OFFICE_NUMBER.test(behind.text)) break;
      behind.isRead = true;
    }
  }
}

/** "Hesse (2)", "Bremen, 2 Personen", "3 delegates": how many came. */
const SIZE =
  /\(\s*\d{1,3}\s*\)|(?<![\d.:])\d{1,3}\s+(?:Personen|Person|Delegierte|Teilnehmende|persons?|people|delegates?)(?!\p{L})/gu;
/** Of votes, and the rule by which somebody stands in. */
const ASIDE = /(?<![\d.:])\d{1,3}\s+(?:Stimmen?|votes?)(?!\p{L})|(?:§+|Rule|Artikel|Art\.|Regel)\s*\d{1,3}/gu;
/** "als Vertreterin des Landes", "Vertreter der Länder", "representatives of". */
const LEAD =
  /(?:als\s+)?(?:Vertreter(?:in|innen)?(?:\s+und\s+Vertreter)?|Vertretung|Delegierter?|Delegation(?:en)?|representatives?|delegates?|delegations?)\s+(?:der|des|von|vom|aus|of|from)\s+(?:(?:der|des|the)\s+)?(?=(?:Länder|Landes|Land|Stadt|Städte|Kreises|Freistaate?s|states?|city|cities)(?!\p{L}))/giu;

const TELLS = /(?<!\p{L})(?:war|waren|wurden?|hat|haben|ist|sind|nahm|nahmen|was|were|sent|did|attended)(?!\p{L})/iu;
/** What a person is called abroad: "Deputy Permanent Representative". */
const CALLED =
  /(?:(?:Deputy|Alternate)\s+)?Permanent\s+Representative|(?:(?:stv\.|stellv\.|stellvertretende[rn]?)\s+)?Ständige[rn]?\s+Vertreter(?:in)?(?!\p{L})|Head\s+of\s+Delegation/giu;

function readKnown(tokens: readonly Token[], said: Said, text: string): void {
  for (const pattern of [SIZE, ASIDE, LEAD, CALLED])
    for (const match of text.matchAll(pattern)) markText(tokens, text, match[0]);
  readOfficeNumbers(tokens);
  const isGone = said.status === 'excused' || said.status === 'absent' || said.excused > 0;
  const isRepresented = said.isOfProxy || said.status?.startsWith('represented') === true;
  const isWhole = TELLS.test(text);
  for (const [at, token] of tokens.entries()) {
    if (token.isRead || token.kind !== 'word') continue;
    const next = tokens.slice(at + 1).find((one) => !isSign(one, '.-'));
    const isOfOffice =
      FUNCTIONS.has(token.key) ||
      BODIES.has(token.key) ||
      SUBJECTS.has(token.key) ||
      JOINTS.has(token.key) ||
      RANKS.has(token.key) ||
      OFFICE_ENDING.test(token.key);
    const modifies =
      MODIFIERS.has(token.key) &&
      isWord(next) &&
      (FUNCTIONS.has(next.key) ||
        RANKS.has(next.key) ||
        MODIFIERS.has(next.key) ||
        /^vorsitz/u.test(next.key) ||
        BODIES.has(next.key));
    const isFor = /^(?:fuer|for)$/u.test(token.key) && isBehindOffice(tokens, at);
    if (told.has(token) && !modifies) continue;
    token.isRead =
      isOfOffice ||
      modifies ||
      isFor ||
      SIGNING.has(token.key) ||
      (ADDRESSES.has(token.key) && /^\p{Lu}|^(?:herrn?|frau|dr)$/u.test(token.text)) ||
      (isGone && (OCCASIONS.has(token.key) || REASONS.test(token.text))) ||
      (isRepresented && STANDING_IN.has(token.key)) ||
      (isWhole && SENTENCE.has(token.key));
  }
}

/** "Ministerium für", "Beauftragte für": of an office, and not in the place of somebody. */
function isBehindOffice(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).findLast((token) => isWord(token) && !JOINTS.has(token.key));
  const next = tokens.slice(at + 1).find(isWord);
  const isOfOffice =
    before !== undefined &&
    (BODIES.has(before.key) || FUNCTIONS.has(before.key) || RANKS.has(before.key) || SUBJECTS.has(before.key));
  return isOfOffice && next !== undefined && !ADDRESSES.has(next.key);
}

const MOST_IN_A_NAME = 7;

/** Names of the members that the line is about, in the words that are left: the shortest first, so that none swallows more. */
function readNames(tokens: readonly Token[], text: string, memberIds: ReadonlySet<number>, finder: NameFinder): void {
  const isOne = (written: string): boolean => {
    const found = finder.find(written);
    if (found.kind === 'match') return memberIds.has(found.memberId);
    const inside = /\s/.test(written.trim()) ? [] : finder.inside(written);
    return inside.some((id) => memberIds.has(id));
  };
  const isCalled = (written: string): boolean => {
    const found = finder.exactly(written);
    return found.kind === 'match' && found.by !== 'list' && memberIds.has(found.memberId);
  };
  for (let length = 1; length <= MOST_IN_A_NAME; length += 1)
    for (let at = 0; at + length <= tokens.length; at += 1) {
      const window = tokens.slice(at, at + length);
      const [first, last] = [window[0], window.at(-1)];
      if (!isWord(first) || !last || window.every(({ isRead, kind }) => isRead || kind === 'sign')) continue;
      if (length > 1 && window.some((token) => isSign(token, ';·'))) continue;
      const written = text.slice(first.from, last.to);
      // A part of a name may be a word that is known by itself: "Gemeinde 10".
      const isPartRead = window.some(({ isRead, kind }) => isRead && kind !== 'sign');
      if (isPartRead ? isCalled(written) : isOne(written)) for (const token of window) token.isRead = true;
    }
}

const NUMBERS = /[\w.+-]+@[\w.-]+|(?<!\p{L})(?:\+?\d[\d\s()/.:-]*\d|\d)(?!\p{L})/gu;

/** "Saxony (double-booked)" was found by what stands before the bracket; "Frankfurt (Main)" with it. */
function ownName(name: string, finder: NameFinder): string {
  const outside = name.replace(/\s*\([^()]*\)\s*$/u, '');
  const exactly = finder.exactly(name);
  const isSpeltSo = exactly.kind === 'match' && exactly.by !== 'list';
  return outside === name || isSpeltSo || finder.find(outside).kind !== 'match' ? name : outside;
}

function unreadInPiece(piece: string, said: Said, finder: NameFinder): string[] {
  const tokens = tokensIn(piece);
  const place = said.places.get(piece) ?? 'line';
  for (const part of said.presence?.said.split(', ') ?? []) markText(tokens, piece, part);
  if (said.presence === null && said.persons > 1)
    for (const [, inside = ''] of piece.matchAll(/\(([^()]*)\)/g))
      if (presenceIn(inside) !== null) markText(tokens, piece, inside);
  if (said.name !== '' && landOfOffice(said.name) === null) {
    markText(tokens, piece, ownName(said.name, finder));
    for (const token of tokens) if (token.kind === 'sign' && !isPlainSign(token)) token.isRead = false;
  }
  if (place === 'other') for (const match of piece.matchAll(NUMBERS)) markText(tokens, piece, match[0]);
  if (/^\s*(?:x|ja|yes|j|y|1|true|ok|[✓✔☑✅])\s*$/iu.test(piece) && ATTENDED.has(said.status ?? '')) return [];
  // A mark, a number of persons or of the row.
  if (/^\s*(?:x|[✓✔☑✅]|\d{1,3}\.?)\s*$/iu.test(piece)) return [];
  if (/^\s*(?:nein|no|n|0)\s*$/iu.test(piece) && (said.status === 'absent' || said.status === 'excused')) return [];
  const ticks = tokens.filter((token) => isSign(token, '✓✔☑✅'));
  const [tick] = ticks;
  if (tick && ticks.length === 1 && ATTENDED.has(said.status ?? '')) tick.isRead = true;
  for (const match of piece.matchAll(/\(\s*(x|ja|yes)\s*\)|[:–-]\s*(ja|yes|x)\s*$|^(?:ja|yes|x)(?=\s*[,(])/giu))
    markText(tokens, piece, match[0]);
  // "Frau Voß ./. Herr Ott": what the stroke says of them nobody can tell.
  const strokes =
    piece.match(/\.\/\.|\p{L}+\/(?:ab|an)wesend|\p{L}+\/entschuldigt|\p{L}+\/(?:absent|present|excused)/giu) ?? [];
  readPersons(tokens, place !== 'line');
  readPhrases(tokens, said);
  readKnown(tokens, said, piece);
  readNames(tokens, piece, said.memberIds, finder);
  return [...unreadOf(tokens, piece), ...strokes];
}

/** The words of what an entry was read from that nothing it says accounts for. */
export const unreadWords = (said: Said, finder: NameFinder): string[] => [
  ...new Set(said.shown.split(' · ').flatMap((piece) => unreadInPiece(piece, said, finder))),
];

/** "als Gäste BMI und …": in which capacity, before the names. */
const AS_GUEST = /^(?:als|as)\s+(?:gäste?|gast|guests?|beobachter(?:in|innen)?|observers?)\s+/iu;

/**
 * Whether a text that names nobody whom the register knows can be a body's or a person's name, with nothing beside it: all
 * its words have capitals, and none of them tells anything.
 */
export function isNameLike(text: string, said: string | null): boolean {
  const named = text.replace(AS_GUEST, '');
  const tokens = tokensIn(named);
  if (said !== null) markText(tokens, named, said);
  for (const [, inside = ''] of named.matchAll(/\(([^()]*)\)/g))
    if (PHRASE_KEYS.has(toNameKey(inside).exact)) markText(tokens, named, inside);
  readPersons(tokens, false);
  return tokens.every((token) => {
    if (token.isRead || isPlainSign(token)) return true;
    if (token.kind !== 'word' || isTelling(token) || PHRASE_KEYS.has(token.key)) return false;
    return isCapital(token) || JOINTS.has(token.key) || /^(?:fuer|for|gegen|ohne|ev|e|v)$/u.test(token.key);
  });
}

const PHRASE_KEYS: ReadonlySet<string> = new Set(PHRASES.map(([phrase]) => phrase));
