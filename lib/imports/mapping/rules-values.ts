import type { ImportMapping, ValueMapping } from '@/lib/imports/mapping/types';

/** What a value means; undefined where nobody has said so. */
export type ValueReader<Meaning> = (written: string) => Meaning | undefined;

const folded = (written: string): string => written.trim().toLowerCase();

/** As it is written, or else without regard to case, unless the mapping itself tells the cases apart. */
function createReader<Meaning extends string>(meanings: Readonly<Record<string, Meaning>>): ValueReader<Meaning> {
  const exactly = new Map<string, Meaning>();
  const loosely = new Map<string, Meaning | undefined>();
  for (const [written, meaning] of Object.entries(meanings)) {
    exactly.set(written.trim(), meaning);
    const key = folded(written);
    loosely.set(key, loosely.has(key) && loosely.get(key) !== meaning ? undefined : meaning);
  }
  return (written) => exactly.get(written) ?? loosely.get(folded(written));
}

/** Signs for "nothing": they say that nobody recorded anything, and never more. */
const NOTHING = new Set(['', '-', '–', '—']);

export const saysNothing = (written: string): boolean => NOTHING.has(written);

type Readers<Values> = {
  [Field in keyof Values]: Values[Field] extends Record<string, infer Meaning> ? ValueReader<Meaning> : never;
};

export type ValueReaders = Readers<ValueMapping>;

export const valueReaders = ({ values }: ImportMapping): ValueReaders => ({
  status: createReader(values.status),
  mode: createReader(values.mode),
  rank: createReader(values.rank),
  capacity: createReader(values.capacity),
  alternative_status: createReader(values.alternative_status),
  seated: createReader(values.seated),
  member_kind: createReader(values.member_kind),
  seat_kind: createReader(values.seat_kind),
  meeting_kind: createReader(values.meeting_kind),
  meeting_state: createReader(values.meeting_state),
  membership: createReader(values.membership),
});
