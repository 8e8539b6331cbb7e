import { readDate } from '@/lib/participation/search/rules-dated';
import type { QuestionKind } from '@/lib/participation/questions/types';

/** A question as somebody types it into the search field, and the words in it that name somebody. */
export interface TypedQuestion {
  question: QuestionKind;
  /** Of the member and, where it is named, of the network. */
  words: string[];
  /** Of the member to compare with. */
  other: string[];
  /** EDTF */
  date: string | null;
  /** Of `never`: the text asks whether it ever was, and its answer is turned round. */
  isEver: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');
const wordSet = (...texts: string[]): ReadonlySet<string> => new Set(texts.flatMap(words));

/** Words of which a question is made, beside the names in it. */
const FILLING = wordSet(
  'war waren ist hat haben hatte kam kamen nahm nahmen nimmt fehlte fehlt blieb gab wann wie lange lang es',
  'dabei da teil teilgenommen teilnehmen teilnahme anwesend vertreten gekommen weg fern abwesend ohne',
  'im in am beim bei an der die das dem den des zum zur zu auf einmal schon wirklich eigentlich überhaupt noch mal mehr nicht so',
  'sitzung sitzungen treffen je jemals nie niemals zuletzt letzte letzten letztes seit öfter häufiger oefter haeufiger',
  'was were is has have had did does do when how long the at of to a on for any there present attend attended attending',
  'attendance represented take took taken taking part participate participated come came been be absent away missing miss missed',
  'meeting meetings ever never last since not often more anymore longer no',
);
const EVER = wordSet('je jemals ever');
const NEVER = wordSet('nie niemals never');
const LAST = wordSet('zuletzt last letzten letztes letzte');
const SINCE = wordSet('seit since');
const NOT = wordSet('nicht nie kein keine not never no');
const OFTENER = wordSet('öfter oefter häufiger haeufiger');
const THAN = wordSet('als than');
const HOW_LONG = [words('wie lange'), words('how long')];

/** "13. September 2012" */
const LONGEST_DATE = 4;
/** Nobody asks more of a search field. */
const MOST_WORDS = 16;
const LONGEST_NAME = 6;

const namesIn = (typed: readonly string[]): string[] =>
  typed.filter((word) => !FILLING.has(word.toLowerCase())).slice(0, LONGEST_NAME);

/** The date behind "seit", and the words without both. */
function takeSince(typed: readonly string[]): { date: string; rest: string[] } | null {
  const at = typed.findIndex((word) => SINCE.has(word.toLowerCase()));
  if (at === -1) return null;
  for (let length = LONGEST_DATE; length >= 1; length -= 1) {
    const date = readDate(typed.slice(at + 1, at + 1 + length).join(' '));
    if (date) return { date: date.edtf, rest: [...typed.slice(0, at), ...typed.slice(at + 1 + length)] };
  }
  return null;
}

/** Reads "war Berlin je dabei" and its like, in German and English; null where nothing is asked, or of nobody. */
export function readTypedQuestion(text: string): TypedQuestion | null {
  const typed = text
    .replaceAll(/[?!,;:„“”"»«]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (typed.length < 2 || typed.length > MOST_WORDS) return null;
  const small = typed.map((word) => word.toLowerCase());
  const has = (set: ReadonlySet<string>): boolean => small.some((word) => set.has(word));
  const ask = (question: QuestionKind, from: readonly string[] = typed, more: Partial<TypedQuestion> = {}) => {
    const named = namesIn(from);
    return named.length === 0 ? null : { question, words: named, other: [], date: null, isEver: false, ...more };
  };

  const than = small.findIndex((word) => THAN.has(word));
  const isCompared = has(OFTENER) || (small.includes('more') && small.includes('often'));
  if (isCompared && than > 0) {
    const other = namesIn(typed.slice(than + 1));
    return other.length === 0 ? null : ask('more_often', typed.slice(0, than), { other });
  }
  if (HOW_LONG.some((start) => start.every((word, at) => small[at] === word))) return ask('how_long');
  const since = has(NOT) ? takeSince(typed) : null;
  if (since) return ask('not_since', since.rest, { date: since.date });
  if (has(NEVER) || has(EVER)) return ask('never', typed, { isEver: !has(NEVER) && !has(NOT) });
  return has(LAST) ? ask('last') : null;
}
