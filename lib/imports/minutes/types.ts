import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { PartialPresence } from '@/lib/imports/words/types';

export type MinutesMatch =
  | { kind: 'matched'; memberId: number; confidence: 'certain' | 'likely' }
  | { kind: 'ambiguous'; memberIds: readonly number[] }
  | { kind: 'unmatched' };

/** Why somebody has to look at an entry, though its name may be sure. */
export const MINUTES_DOUBTS = [
  /** The line speaks of all others, or of all but some. */
  'rest_of_all',
  /** The line names two members where one was expected. */
  'two_members',
  /** The name stands in a sentence. */
  'sentence',
  /** A reason, such as an illness, is all that says it. */
  'only_reason',
  /** The one person of the member is said to be excused. */
  'person_excused',
  /** An empty signature, or a dash. */
  'no_sign',
  /** Named only as the one who represented another member. */
  'represents',
  /** A heading, or a label before the names, was not understood. */
  'heading',
  /** A remark that speaks of something else: "Executive not sitting". */
  'remark',
  /** A person without a member. */
  'only_person',
  /** A heading of participants behind the agenda, where reading has stopped. */
  'behind_agenda',
  /** A reply before the meeting: it says who meant to come. */
  'reply',
  /** The same heading of those present stands above several lists: of several days, or of several bodies. */
  'several_lists',
  /** Words of the line that nothing has read: `unread` names them. */
  'unread',
  /** A heading, with words that nothing has read: those below it are taken as if they were not there. */
  'unread_heading',
] as const;
export type MinutesDoubt = (typeof MINUTES_DOUBTS)[number];

/** One participant of a pasted list. Personal names stand in `shown` at most, which is never stored. */
export interface MinutesEntry extends MinutesRole {
  match: MinutesMatch;
  /** As pasted, shown only to the user who pasted it. */
  shown: string;
  /** The body's name without people's names: what may be looked up, remembered as an alias, or stored. */
  name: string;
  namesPerson: boolean;
  /** The same member stands elsewhere in the list with another status. */
  contradicts: boolean;
  doubts: MinutesDoubt[];
  /** Words of its line that nothing it says accounts for, as they stand. */
  unread: readonly string[];
  /** The member that represented it, where the list says so. */
  holder: number | null;
  presence: PartialPresence | null;
}

export interface MinutesSection {
  /** As pasted; null before the first heading. */
  heading: string | null;
  /** How many the heading says; null where it says no number. */
  count: number | null;
  /** Only divides the section above it: "Länder", "Kommunen". */
  isPart: boolean;
  /** Entries that were read under it, and persons whom they name. */
  read: number;
  persons: number;
  entries: MinutesEntry[];
}

/** A pasted list, read. Every line of it is in an entry, in a heading or among those left aside. */
export interface MinutesReading {
  sections: MinutesSection[];
  /** Lines that name no member by their form: place, beginning, who wrote the minutes, the agenda and all behind it. */
  aside: readonly string[];
  /** Those of them behind the agenda that tell of members who came or stayed away: nothing of them is read. */
  outside: readonly string[];
  /** Days that the lines above the list, and its headings, name: EDTF, without those that could be two. */
  days: readonly string[];
}
