import {
  MATCHES,
  SEARCH_KINDS,
  type Match,
  type SearchAnswer,
  type SearchKind,
} from '@/lib/participation/search/types';

/** More words no longer distinguish entries, and each costs a comparison. */
const MOST_WORDS = 8;
/**
 * The length of pg_trgm's trigrams: a shorter word is searched only at the beginning of words, where an index finds it.
 */
const SHORTEST_INSIDE = 3;
/** Of the first words by length so many may be short and still narrow the search: an index looks each of them up twice. */
const MOST_SHORT = 3;
/** Function words of a question: "war in der" would find almost everything. */
const SHORTEST_ALONE = 4;

export interface SearchPatterns {
  /** Patterns of LIKE on a key: of each list at least one fits every hit. An index of trigrams answers all of them. */
  anchors: string[][];
  /** Patterns on a key with a space in front: all of them fit an entry. Empty where one word is enough. */
  words: string[];
  /** Those of them that no list of anchors stands for. */
  rest: string[];
}

const isLong = (word: string): boolean => word.length >= SHORTEST_INSIDE;
const listAnchors = (word: string): string[] => (isLong(word) ? [`%${word}%`] : [`${word}%`, `% ${word}%`]);
const wordPattern = (word: string): string => (isLong(word) ? `%${word}%` : `% ${word}%`);

/** The words of a key as the database makes it: without punctuation, so without wildcards. */
const splitWords = (key: string): string[] =>
  [...new Set(key.split(' ').filter((word) => word !== ''))].slice(0, MOST_WORDS);

/** Matches entries in which every word occurs; null for a key without a word. */
export function patternsForAllWords(key: string): SearchPatterns | null {
  const words = splitWords(key);
  const anchored = words
    .toSorted((a, b) => b.length - a.length)
    .filter((word, place) => isLong(word) || place < MOST_SHORT);
  return words.length === 0
    ? null
    : {
        anchors: anchored.map(listAnchors),
        words: words.map(wordPattern),
        rest: words.filter((word) => !anchored.includes(word)).map(wordPattern),
      };
}

/**
 * Matches entries in which at least one of several words occurs; null where that would be the same, or match
 * everything.
 */
export function patternsForSomeWords(key: string): SearchPatterns | null {
  const words = splitWords(key);
  const telling = words.filter((word) => word.length >= SHORTEST_ALONE);
  return words.length < 2 || telling.length === 0
    ? null
    : { anchors: [telling.flatMap(listAnchors)], words: [], rest: [] };
}

const findGroup = (answer: SearchAnswer, kind: SearchKind): { total: number; entries: readonly { match: Match }[] } =>
  answer[kind];

/** Number of hits, including those that are not listed. */
export const countFound = (answer: SearchAnswer): number =>
  SEARCH_KINDS.reduce((sum, kind) => sum + findGroup(answer, kind).total, 0);

/** Whether there are more hits than were counted, of one group or of any. */
export const hasUncounted = (answer: SearchAnswer, kind: SearchKind | null = null): boolean =>
  (kind === null ? SEARCH_KINDS : [kind]).some((one) => answer[one].goesOn === true);

/** Groups whose entries somebody looks for by name, so that two that fit alike are a question of which is meant. */
const HAVE_NAMES = ['members', 'networks'] as const;
type NamedKind = (typeof HAVE_NAMES)[number];

/** Entries that may be meant alike; somebody has to say which. */
export interface Choice {
  kind: NamedKind;
  count: number;
}

const isOwnName = (match: Match): boolean => match === 'exact' || match === 'prefix' || match === 'alias';

/**
 * How many of a group's first entries may be meant alike: those that bear the name in another than their own, or begin so, or
 * all that a name means which is nobody's own. One is no choice.
 */
function countAlike({ asked }: SearchAnswer, entries: readonly { match: Match }[]): number {
  const [first] = entries;
  if (!first || !isOwnName(first.match) || (first.match === 'exact' && !asked)) return 0;
  const others = entries.findIndex(({ match }) => (asked ? !isOwnName(match) : match !== first.match));
  const count = others === -1 ? entries.length : others;
  return count > 1 ? count : 0;
}

/** All in capitals, as no name is. */
const isAbbreviation = (query: string): boolean => /^\p{Lu}{2,6}$/u.test(query.trim());

/** The letters stand in a name as a word of their own, as an abbreviation does: "Datenschutzkonferenz (DSK)". */
const holdsWord = (by: string, letters: string): boolean =>
  by.split(/[^\p{L}\p{N}]+/u).some((word) => word === letters);

/**
 * What was typed is an abbreviation, and nobody and no network in the register is called so: what was found only holds
 * these letters, as "UNGA" begins Ungarn.
 */
export function isUnknownAbbreviation(answer: SearchAnswer): boolean {
  const { query, reach, asked, mayMean, unseated, members, networks } = answer;
  const letters = query.trim();
  if (!isAbbreviation(letters) || reach !== 'all_words' || countFound(answer) === 0) return false;
  if (asked || mayMean.length > 0 || unseated) return false;
  return [...members.entries, ...networks.entries].every(
    ({ match, by }) => match !== 'exact' && !holdsWord(by, letters),
  );
}

/** What has to be asked before there is an answer ("Kongo"); null where one entry fits best, or none. */
export function findChoice(answer: SearchAnswer): Choice | null {
  if (answer.reach !== 'all_words' || isUnknownAbbreviation(answer)) return null;
  const kind = fittingKind(answer);
  const named = HAVE_NAMES.find((one) => one === kind);
  const count = named === undefined ? 0 : countAlike(answer, answer[named].entries);
  return named !== undefined && count > 0 ? { kind: named, count } : null;
}

/**
 * The group whose first entry is the answer: the one that fits best. Entries that only hold the words, somewhere, are an
 * answer where there is one of them. null where several might be meant, or where everything is only spelt alike.
 */
export function bestKind(answer: SearchAnswer): SearchKind | null {
  const kind = findChoice(answer) ? null : fittingKind(answer);
  // An abbreviation is no beginning of a name: "UNGA" does not mean Ungarn.
  const isGuess = (kind === 'members' || kind === 'networks') && isUnknownAbbreviation(answer);
  return isGuess ? null : kind;
}

/** The group that fits best, whether its first entry is the answer or one of several that may be meant. */
export function fittingKind(answer: SearchAnswer): SearchKind | null {
  if (answer.reach !== 'all_words') return null;
  const place = (kind: SearchKind): number => {
    const { total, entries } = findGroup(answer, kind);
    const first = entries[0]?.match;
    return first === undefined || (first === 'words' && total > 1) ? MATCHES.length : MATCHES.indexOf(first);
  };
  const [best] = SEARCH_KINDS.toSorted((a, b) => place(a) - place(b));
  return best !== undefined && place(best) < MATCHES.length ? best : null;
}

/** What somebody may have meant to type: the most similar name; null where the text matches as it is. */
export function closestName(answer: SearchAnswer): string | null {
  if (answer.reach !== 'similar') return null;
  const [first] = [
    ...answer.members.entries,
    ...answer.networks.entries,
    ...answer.meetings.entries,
    ...answer.sources.entries,
  ];
  return first?.by ?? null;
}
