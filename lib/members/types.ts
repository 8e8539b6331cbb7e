import type { LocalisedText } from '@/lib/core/localised-text';
import type { TerritoryReference } from '@/lib/members/territories/types';
import type { PartialDate } from '@/lib/core/partial-date';

export const MEMBER_KINDS = [
  'land',
  'city',
  'district',
  'state',
  'ministry',
  'authority',
  'federal_body',
  'association',
  'agency',
  'foundation',
  'research_institute',
] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Kinds of seat. Only `full`, `observer` and `partner` seats are asked to attend. */
export const SEAT_KINDS = ['full', 'observer', 'guest', 'partner', 'suspended'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

export interface MemberReference {
  id: number;
  slug: string;
  name: LocalisedText;
  kind: MemberKind;
}

export interface MemberProfile extends MemberReference {
  /** To which it belongs; null where it belongs to none, or nobody has said. */
  territory: TerritoryReference | null;
  aliases: string[];
  isoCode: string | null;
}

/** What makes a seat doubtful: the document that doubts it, and where it does. */
export interface SeatDoubt {
  sourceId: number;
  quote: string | null;
  locator: string | null;
}

/**
 * A member's dated seat in one network. `since` null: start unknown. `until` null: end unknown; an open
 * end (`..`) means the seat is still held. An interval in `since` or `until` bounds the one day on which the seat began
 * or ended: it lies between them. A seat ends on the day it names, so the next may begin there.
 */
export interface Seat {
  id: number;
  memberId: number;
  kind: SeatKind;
  since: PartialDate | null;
  until: PartialDate | null;
  /** Why the register believes in this seat and its dates. */
  basis: LocalisedText;
  sourceId: number;
  /** A document doubts that the member held it. */
  inDoubt: boolean;
  doubt: SeatDoubt | null;
}
