import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import { MEMBERSHIP_MEANINGS, type ValueMapping } from '@/lib/imports/mapping/types';
import { MEETING_KINDS, MEETING_STATES } from '@/lib/meetings/types';
import { MEMBER_KINDS, SEAT_KINDS } from '@/lib/members/types';

export type ValueField = keyof ValueMapping;
export type FieldMeaning<Field extends ValueField> = ValueMapping[Field][string];

/** The register's own words for the values of each field: what its own lists hold. */
export const OWN_WORDS: { readonly [Field in ValueField]: readonly FieldMeaning<Field>[] } = {
  status: [...ATTENDANCE_STATUSES, 'not_recorded', 'not_a_member'],
  mode: PARTICIPATION_MODES,
  rank: DELEGATE_RANKS,
  capacity: CAPACITIES,
  alternative_status: ATTENDANCE_STATUSES,
  seated: ['yes', 'no'],
  member_kind: MEMBER_KINDS,
  seat_kind: SEAT_KINDS,
  meeting_kind: MEETING_KINDS,
  meeting_state: MEETING_STATES,
  membership: MEMBERSHIP_MEANINGS,
};

/** The fields whose values need a meaning each. */
export const VALUE_FIELDS = Object.keys(OWN_WORDS) as [ValueField, ...ValueField[]];

export const isOwnWord = (field: ValueField, word: string): boolean =>
  (OWN_WORDS[field] as readonly string[]).includes(word);
