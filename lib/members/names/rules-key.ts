import type { MemberKind } from '@/lib/members/types';

/** What a word before or behind a name says about the body of that name. */
export type NameClass = 'city' | 'district' | 'land' | 'state';

/** A name taken apart for comparison. */
export interface NameKey {
  /** Without case, accents, punctuation: two names that agree here are one name, spelt in two ways. */
  exact: string;
  /** Also without words such as "Landeshauptstadt" or "Kreis", and without what stands in brackets. */
  base: string;
  /** What those words said. */
  class: NameClass | null;
  /** What stood in brackets, as a key; empty where nothing did, or only a word such as "Kreis". */
  bracket: string;
}

/** Words of a key that say what the body is. The longest come first, so that "freie und hansestadt" is one. */
const CLASS_WORDS: readonly (readonly [words: string, means: NameClass | null])[] = [
  ['freie und hansestadt', null],
  ['freie hansestadt', null],
  ['landeshauptstadt', 'city'],
  ['grosse kreisstadt', 'city'],
  ['kreisfreie stadt', 'city'],
  ['universitaets und hansestadt', 'city'],
  ['universitaetsstadt', 'city'],
  ['bundeshauptstadt', null],
  ['bundesstadt', 'city'],
  ['hansestadt', 'city'],
  ['kreisstadt', 'city'],
  ['hauptstadt', null],
  ['stadtstaat', 'land'],
  ['stadtgemeinde', 'city'],
  ['stadt', 'city'],
  ['lhst', 'city'],
  ['lhs', 'city'],
  ['lh', 'city'],
  ['city of', 'city'],
  ['landkreis', 'district'],
  ['county of', 'district'],
  ['district of', 'district'],
  ['kreis', 'district'],
  ['lkrs', 'district'],
  ['lkr', 'district'],
  ['lk', 'district'],
  ['bundesland', 'land'],
  ['freistaat', 'land'],
  ['land', 'land'],
  ['republic of', 'state'],
  ['republik', 'state'],
  ['kingdom of', 'state'],
  ['koenigreich', 'state'],
];

/** Names that two states bear, told apart by nothing but such a word ("Republic of China"). */
const OF_TWO_STATES = new Set([
  'china',
  'congo',
  'kongo',
  'korea',
  'vietnam',
  'viet nam',
  'yemen',
  'jemen',
  'ireland',
  'irland',
]);

const PLAIN = /^[\u0020-\u007e]*$/;

const letters = (text: string): string => {
  const small = text.toLowerCase();
  const spelt = PLAIN.test(small) ? small : withoutAccents(small);
  return spelt.replaceAll(/['’`]/g, '').replaceAll('&', ' und ');
};

const withoutAccents = (small: string): string =>
  small
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');

/** Only letters and digits of any script, one space between words. */
const normaliseWords = (text: string): string =>
  letters(text.normalize('NFC'))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Ways of writing the same word. Applied to both sides, so it need not be grammar. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sankt|saint)\b/g, 'st'],
  [/\ban d(?:er|en|em)\b/g, 'a d'],
  [/\bin d(?:er|en|em)\b/g, 'i d'],
  [/\bob d(?:er|en|em)\b/g, 'o d'],
  [/\bvor d(?:er|en|em)\b/g, 'v d'],
  [/\bam main\b/g, 'a m'],
  [/\bam rhein\b/g, 'a rh'],
  [/\bim breisgau\b/g, 'i br'],
  [/\band\b/g, 'und'],
  [/\bu\b/g, 'und'],
  [/^the /g, ''],
];

/** Whether any of them can stand in a key: most names have none. */
const ANY_SHORTER = new RegExp(SHORTER.map(([word]) => word.source).join('|'));

const shortened = (words: string): string =>
  ANY_SHORTER.test(words) ? SHORTER.reduce((text, [word, short]) => text.replaceAll(word, short), words) : words;

/** "Duesseldorf", "Düsseldorf" and "Dusseldorf" are one in the loose key. */
const withoutUmlauts = (words: string): string => words.replaceAll(/([aou])e/g, '$1');

/** As they stand before a name, and behind one; null where they do not. */
const CLASS_SIGNS = CLASS_WORDS.map(([sign, means]) => ({
  before: `${sign} `,
  behind: sign.endsWith(' of') ? null : ` ${sign}`,
  means,
}));

function takeClass(words: string): { rest: string; class: NameClass | null } | null {
  if (!words.includes(' ')) return null;
  for (const { before: leading, behind: trailing, means } of CLASS_SIGNS) {
    const before = words.startsWith(leading) ? words.slice(leading.length) : null;
    const behind = trailing !== null && words.endsWith(trailing) ? words.slice(0, -trailing.length) : null;
    const rest = before ?? behind;
    if (rest === null || rest === '') continue;
    const name = rest.replace(/^the /, '');
    if (means === 'state' && OF_TWO_STATES.has(name)) return null;
    return { rest: name, class: means };
  }
  return null;
}

const classOfWord = (words: string): NameClass | null | undefined => CLASS_WORDS.find(([sign]) => sign === words)?.[1];

function withoutClasses(words: string): { rest: string; class: NameClass | null } {
  let rest = words;
  let found: NameClass | null = null;
  for (let taken = takeClass(rest); taken; taken = takeClass(rest)) {
    rest = taken.rest;
    found ??= taken.class;
  }
  return { rest, class: found };
}

/** Texts whose keys are kept: minutes and lists ask for the same few again and again. Longer ones are no names. */
const KEYS_KEPT = 5_000;
const LONGEST_KEPT = 200;
const kept = new Map<string, NameKey>();

/** How a name is compared. Empty keys where the text holds no letter and no digit. */
export function toNameKey(name: string): NameKey {
  const known = kept.get(name);
  if (known) return known;
  const key = makeKey(name);
  if (name.length > LONGEST_KEPT) return key;
  if (kept.size >= KEYS_KEPT) kept.clear();
  kept.set(name, key);
  return key;
}

function makeKey(name: string): NameKey {
  const exact = normaliseWords(name);
  const inBrackets = [...name.matchAll(/\(([^()]*)\)|\[([^[\]]*)\]/g)].map((part) =>
    normaliseWords(part[1] ?? part[2] ?? ''),
  );
  const outside = inBrackets.length === 0 ? exact : normaliseWords(name.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  if (outside === '') return { exact, base: withoutUmlauts(shortened(exact)), class: null, bracket: '' };
  const { rest, class: said } = withoutClasses(outside.replace(/^the /, ''));
  const bracketClass = inBrackets.map(classOfWord).find((found) => found !== undefined);
  return {
    exact,
    base: withoutUmlauts(shortened(rest)),
    class: said ?? bracketClass ?? null,
    bracket: shortened(inBrackets.filter((words) => words !== '' && classOfWord(words) === undefined).join(' ')),
  };
}

/** Länder that are cities, by the base of their key: there the word before the name tells two bodies apart. */
const CITY_STATES: ReadonlySet<string> = new Set(['berlin', 'hamburg', 'bremen']);
export const isCityState = (base: string): boolean => CITY_STATES.has(base);

const CLASS_OF_KIND: Readonly<Partial<Record<MemberKind, NameClass>>> = {
  city: 'city',
  district: 'district',
  land: 'land',
  state: 'state',
};

/** What a member is, by the word in its name or else by its kind; null for bodies that no such word names. */
export const memberNameClass = (key: NameKey, kind: MemberKind): NameClass | null =>
  key.class ?? CLASS_OF_KIND[kind] ?? null;
