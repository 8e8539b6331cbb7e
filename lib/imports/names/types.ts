import type { Locale } from '@/lib/core/localised-text';
import type { MemberKind, SeatDoubt, SeatKind } from '@/lib/members/types';

/** A name in every language that may still be changed. */
export type TextPair = Record<Locale, string>;

/** A seat in the network the file is for; `since` and `until` in EDTF, as the register keeps them. */
export interface KnownSeat {
  id: number;
  kind: SeatKind;
  since: string | null;
  until: string | null;
  sourceId: number;
  /** Who doubts it, where somebody does. */
  doubt: SeatDoubt | null;
}

/** A member of the whole register: a state that sits in another network is not entered a second time. */
export interface KnownMember {
  id: number;
  slug: string;
  name: TextPair;
  kind: MemberKind;
  isoCode: string | null;
  territoryId: number | null;
  /** Of that territory: ISO 3166-2 of a Land, else ISO 3166-1 of a state, and the official key; null where it belongs to none. */
  territoryCodes: { iso: string | null; ags: string | null } | null;
  aliases: readonly string[];
  /** Keys under which lists of this network name it. */
  codes: readonly string[];
  /** Seats in this network only. */
  seats: readonly KnownSeat[];
  /** Withdrawn by an undo. Naming it again restores it. */
  withdrawn: boolean;
}

/** A member whose name resembles what is written, as the database found it; `similarity` from 0 to 1 (pg_trgm). */
export interface Candidate {
  memberId: number;
  name: string;
  similarity: number;
}
