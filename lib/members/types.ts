import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';

export const MEMBER_KINDS = [
  'land',
  'city',
  'district',
  'state',
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
  aliases: string[];
  isoCode: string | null;
}

/**
 * A member's dated seat in one network. `since` null: start unknown. `until` null: end unknown; an open
 * end (`..`) means the seat is still held. A seat ends on the day it names, so the next may begin there.
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
}
