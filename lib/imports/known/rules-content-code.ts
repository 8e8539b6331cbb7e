import { SAID_IN_WORDS } from '@/lib/attendance/rules-content';
import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';

type Choices = Pick<AssertionContent, 'status' | 'mode' | 'rank' | 'capacity'>;

/** The place of each value, times `step`: what it adds to the number. */
const placesByValue = <Value extends string>(values: readonly Value[], step: number) =>
  Object.fromEntries(values.map((value, place) => [value, place * step])) as Readonly<Record<Value, number>>;

const CAPACITY = placesByValue(CAPACITIES, 1);
const RANK = placesByValue(DELEGATE_RANKS, CAPACITIES.length);
const MODE = placesByValue(PARTICIPATION_MODES, CAPACITIES.length * DELEGATE_RANKS.length);
const STATUS = placesByValue(
  ATTENDANCE_STATUSES,
  CAPACITIES.length * DELEGATE_RANKS.length * PARTICIPATION_MODES.length,
);

/** The choices of an assertion as one small number. */
export const encodeContent = ({ status, mode, rank, capacity }: Choices): number =>
  STATUS[status] + MODE[mode] + RANK[rank] + CAPACITY[capacity];

function choice<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No choice ${index} of ${values.length}.`);
  return value;
}

/** @throws RangeError for a number that `encodeContent` does not give */
export function decodeContent(code: number): Choices {
  const capacity = code % CAPACITIES.length;
  const withRank = Math.floor(code / CAPACITIES.length);
  const withMode = Math.floor(withRank / DELEGATE_RANKS.length);
  return {
    status: choice(ATTENDANCE_STATUSES, Math.floor(withMode / PARTICIPATION_MODES.length)),
    mode: choice(PARTICIPATION_MODES, withMode % PARTICIPATION_MODES.length),
    rank: choice(DELEGATE_RANKS, withRank % DELEGATE_RANKS.length),
    capacity: choice(CAPACITIES, capacity),
  };
}

/** What an assertion says beside its choices; of most, nothing. */
export type Words = Omit<AssertionContent, keyof Choices>;

export const wordList = (words: Words): readonly (string | number | null)[] =>
  SAID_IN_WORDS.map((field) => words[field]);

/** A hash of what an assertion says in words (32 bits, FNV-1a): 0 where it says nothing. */
export function hashTexts(words: Words): number {
  if (SAID_IN_WORDS.every((field) => words[field] === null)) return 0;
  const list = wordList(words);
  let hash = 0x811c9dc5;
  for (const word of list) {
    const text = word === null ? null : String(word);
    hash = Math.imul(hash ^ (text === null ? 0x10000 : text.length), 0x01000193);
    for (let at = 0; text !== null && at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
