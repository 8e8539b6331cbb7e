import type { Reader } from '@/lib/db/reader';

/** What has been read through a reader. */
export interface Reads {
  /** Calls that ask the database. */
  calls: number;
  /** Rows they gave, together. */
  rows: number;
  /** The most values that one of them was given to look for. */
  mostValues: number;
}

const longestList = (value: unknown): number => {
  if (Array.isArray(value)) return Math.max(value.length, ...value.map(longestList));
  return value !== null && typeof value === 'object' ? Math.max(0, ...Object.values(value).map(longestList)) : 0;
};

const rowsIn = (answer: unknown): number => (Array.isArray(answer) ? answer.length : 1);

const ASKS = ['findMany', 'findFirst', 'findUnique', 'findUniqueOrThrow', 'count', 'groupBy', '$queryRaw'];
const isRecord = (value: unknown): value is object => value !== null && typeof value === 'object';

/**
 * A reader that does what the given one does and counts it: how often it asks, how many rows come back, and how long a
 * list of values it sends. What a page reads is bounded or it is not, on a slow machine as on a fast one.
 */
export function countedReader(reader: Reader): { reader: Reader; reads: Reads } {
  const reads: Reads = { calls: 0, rows: 0, mostValues: 0 };
  const counted = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name, of);
        if (typeof value === 'function' && ASKS.includes(String(name))) {
          return async (...given: unknown[]) => {
            const answer: unknown = await Reflect.apply(value, of, given);
            reads.calls += 1;
            reads.rows += rowsIn(answer);
            reads.mostValues = Math.max(reads.mostValues, longestList(given));
            return answer;
          };
        }
        return typeof name === 'string' && isRecord(value) ? counted(value) : value;
      },
    });
  return { reader: counted(reader), reads };
}
