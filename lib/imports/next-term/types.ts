import type { EditableSeat } from '@/lib/members/queries-office';
import type { MemberReference } from '@/lib/members/types';

/** What the next term means for a member that holds a seat on the day before it begins. */
export type TermStep = {
  member: MemberReference;
  /** The seat of the term that ends. */
  seat: EditableSeat;
} & (
  | { kind: 'new' }
  /** The seat is still held, or lasts into the next term: it ends on the day before, in ISO. */
  | { kind: 'ends'; endsOn: string }
  /** The member has a seat in the next term already. */
  | { kind: 'standing' }
);
