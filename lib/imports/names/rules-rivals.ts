import { dependsOnTime, existedIn, hasLifetime, type Period } from '@/lib/imports/names/rules-lifetimes';
import { listedName } from '@/lib/members/names/rules-listed-names';
import type { TerritoryKey } from '@/lib/members/names/types-territory';

/*
 * "Germany" in 1985 may be either of two states. A list that names one of them by a name of its own, for the same time,
 * means the other by the word that both bear.
 */

/** A state that a list names by a name that no other state bears, and for which time. */
export interface Rival {
  key: TerritoryKey;
  /** As the list has it first. */
  written: string;
  line: number;
  /** From the first to the last row that names it and is dated; null where none is. */
  span: Period | null;
  /** A row without a date names it, too. */
  isUndated: boolean;
}

/** A word that several states bear, and which of them it does not mean: the list names that one itself. */
export interface ToldApart {
  written: string;
  rival: string;
  line: number;
}

/** What a list tells of names that several states bear, and who is told where it made a difference. */
export interface NamedApart {
  rivals: readonly Rival[];
  note: (apart: ToldApart) => void;
  /** Words of its column look like codes that no list of codes has: those that one has may be of another list. */
  doubtsCodes?: boolean;
}

/** Notes the names of rows that no other state bears, of states that share another name with somebody. */
export interface RivalKeeper {
  note(written: string, when: Period | null, line: number): void;
  list(): readonly Rival[];
}

const widened = (span: Period | null, when: Period): Period => ({
  from: span === null || when.from < span.from ? when.from : span.from,
  to: span === null || when.to > span.to ? when.to : span.to,
});

export function rivalKeeper(): RivalKeeper {
  /** What each name is alone; null: nobody who is mistaken for another. */
  const keys = new Map<string, TerritoryKey | null>();
  const rivals = new Map<TerritoryKey, Rival>();

  function ownKey(written: string): TerritoryKey | null {
    const [key, ...others] = listedName(written)?.keys ?? [];
    return key !== undefined && others.length === 0 && hasLifetime(key) ? key : null;
  }

  return {
    note(written, when, line) {
      if (written === '') return;
      let key = keys.get(written);
      if (key === undefined) keys.set(written, (key = ownKey(written)));
      if (key === null) return;
      const before = rivals.get(key) ?? { key, written, line, span: null, isUndated: false };
      rivals.set(key, {
        ...before,
        ...(when === null ? { isUndated: true } : { span: widened(before.span, when) }),
      });
    },
    list: () => [...rivals.values()],
  };
}

/** Whether the list names a state by itself at a time of which something else is said. */
const isNamed = ({ span, isUndated }: Rival, when: Period | null): boolean =>
  when === null ? isUndated : span !== null && span.from <= when.to && span.to >= when.from;

/** Of the states that a word may mean, those that the list does not name by themselves; all where it names all, or none. */
export function withoutRivals(
  keys: readonly TerritoryKey[],
  when: Period | null,
  rivals: readonly Rival[],
): { keys: readonly TerritoryKey[]; left: readonly Rival[] } {
  if (rivals.length === 0 || !dependsOnTime(keys)) return { keys, left: [] };
  const then = keys.filter((key) => existedIn(key, when));
  const named = rivals.filter((rival) => then.includes(rival.key) && isNamed(rival, when));
  const others = then.filter((key) => !named.some((rival) => rival.key === key));
  return others.length === 0 ? { keys, left: [] } : { keys: others, left: named };
}

/** Whether knowing the states that a list names by themselves would tell more of a word that was left open. */
export const tellsApart = (written: string, rivals: readonly Rival[]): boolean => {
  const keys = listedName(written)?.keys ?? [];
  return dependsOnTime(keys) && rivals.some(({ key }) => keys.includes(key));
};
