import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { TerritoryReference } from '@/lib/members/territories/types';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { Account } from '@/lib/participation/account/types';
import type { LastAttendance } from '@/lib/participation/gaps/types-list';
import type { Gap } from '@/lib/participation/gaps/types';
import type { SourceReference } from '@/lib/sources/types';

/** Groups of an answer, in the order in which they stand where their best entries fit equally well. */
export const SEARCH_KINDS = ['members', 'networks', 'meetings', 'sources'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * How an entry fits, the best first. `exact`: its own name; `prefix`: the beginning of it; `alias`: another name of it
 * (of a member its territory, of a network who ran it, of a meeting its place, of a source its publisher); `words`: every word occurs; `similar`:
 * spelt alike.
 */
export const MATCHES = ['exact', 'prefix', 'alias', 'words', 'similar'] as const;
export type Match = (typeof MATCHES)[number];

/** How much of what was typed the entries of an answer hold. The next is tried only where the one before finds nothing. */
export type SearchReach = 'all_words' | 'similar' | 'some_words';

/** What an address asks for. */
export interface SearchView {
  /** Without control characters and the space around it; empty where nothing was asked for. */
  query: string;
  /** Only this group, with more entries than the overview shows. */
  kind: SearchKind | null;
}

/** Why what was typed is not looked for. */
export type SearchFault = 'too_short' | 'too_long';

interface Found {
  match: Match;
  /** The name that fitted: the entry's own in one of the languages, or another. */
  by: string;
}

/** A member's record in one network, in figures. */
export interface SeatFigures {
  network: NetworkReference;
  lastAttended: LastAttendance | null;
  account: Account;
  /** What a figure does not say: pauses of which a source speaks, and times of exclusion. */
  told: Gap[];
}

export interface FoundMember extends Found {
  member: MemberReference;
  /** To which it belongs, where its own name does not tell. */
  territory: TerritoryReference | null;
  /** The latest attendance first; networks without one at the end. */
  seats: SeatFigures[];
}

export interface FoundNetwork extends Found {
  network: NetworkReference;
  memberCount: number;
  heldMeetingCount: number;
}

export interface FoundMeeting extends Found {
  network: NetworkReference;
  slug: string;
  title: LocalisedText;
  date: PartialDate;
  place: LocalisedText | null;
}

export interface FoundSource extends Found {
  source: SourceReference;
}

export interface Group<Entry> {
  /** How many there are; `entries` may be fewer. */
  total: number;
  /** There are more than `total`: a word of so many entries tells them no longer apart, and nobody counts on. */
  goesOn?: boolean;
  /** Best first. */
  entries: Entry[];
}

export interface SearchAnswer {
  query: string;
  reach: SearchReach;
  /** What was typed is nobody's own name ("Kongo"): somebody has to say who is meant. */
  asked: boolean;
  /** The states that such a name may mean, where fewer are found: nobody is to take one for the only one. */
  mayMean: LocalisedText[];
  /** The state that was typed, where nobody in the register is it. */
  unseated: LocalisedText | null;
  members: Group<FoundMember>;
  networks: Group<FoundNetwork>;
  meetings: Group<FoundMeeting>;
  sources: Group<FoundSource>;
}
