import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';

export const PARTICIPATION_DUTIES = ['voluntary', 'mandatory'] as const;
export type ParticipationDuty = (typeof PARTICIPATION_DUTIES)[number];

/** The period for which a network's list of meetings is complete; null where no such claim is made. */
export interface Coverage {
  since: PartialDate;
  until: PartialDate;
}

export interface NetworkReference {
  id: number;
  slug: string;
  name: LocalisedText;
}

export interface NetworkProfile extends NetworkReference {
  description: LocalisedText;
  duty: ParticipationDuty;
  coverage: Coverage | null;
  coverageNote: LocalisedText | null;
}

/** Who ran a network from when to when; null bounds are unknown, `..` is "still". */
export interface OrganiserTerm {
  id: number;
  organiser: string;
  member: { slug: string; name: LocalisedText } | null;
  since: PartialDate | null;
  until: PartialDate | null;
  sourceId: number;
  quote: string | null;
}
