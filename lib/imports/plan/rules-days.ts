/*
 * Days of which a file tells several meetings apart: by their times, or by titles and numbers of which the register has
 * only one meeting. What a row means then is known only when the last has been read.
 */

/** `times`: two times of a day are two meetings; `asked`: nobody can tell from here. */
export const CROWDED = ['times', 'asked'] as const;

/** A day (EDTF) with several meetings, as reading the whole file has shown. */
export interface CrowdedDay {
  day: string;
  why: (typeof CROWDED)[number];
}

export interface DayKeeper {
  /** What is known of a day before the first row is planned. */
  known(day: string): CrowdedDay['why'] | null;
  noteTime(day: string, time: string): void;
  /** A meeting of the register was taken for one that the file calls so, though it does not bear that name. */
  noteName(day: string, name: string): void;
  /** The file speaks of one member twice on this day. */
  noteRepeat(day: string): void;
  list(): CrowdedDay[];
}

export function dayKeeper(crowded: readonly CrowdedDay[]): DayKeeper {
  const before = new Map(crowded.map(({ day, why }) => [day, why]));
  const times = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  const repeated = new Set<string>();
  const add = (to: Map<string, Set<string>>, day: string, text: string): void => {
    const texts = to.get(day);
    if (texts) texts.add(text);
    else to.set(day, new Set([text]));
  };
  const several = (of: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
    [...of].flatMap(([day, texts]) => (texts.size > 1 ? [day] : []));
  return {
    known: (day) => before.get(day) ?? null,
    noteTime: (day, time) => add(times, day, time),
    noteName: (day, name) => add(names, day, name),
    noteRepeat: (day) => void repeated.add(day),
    list: () => {
      const found = new Map(
        several(times).map((day) => [day, repeated.has(day) ? ('times' as const) : ('asked' as const)]),
      );
      for (const day of several(names)) found.set(day, 'asked');
      return [...found].map(([day, why]) => ({ day, why }));
    },
  };
}
