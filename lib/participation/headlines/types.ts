/**
 * Which meetings "all" or "none" is said of: every one that is known, those for which a seat was held, or those at which
 * attending was possible.
 */
export type FindingScope = 'known' | 'seated' | 'possible';

interface Share {
  meetings: number;
  /** More may be true: something is not recorded, or contested. */
  isLeast: boolean;
}

/** The one thing that is said first of a member's record in a network; true by its account alone. */
export type MemberFinding =
  | { kind: 'single' }
  /** Nothing but announcements tells of these attendances, and of no other anything. */
  | { kind: 'announced'; announced: number }
  /** `isPart`: more are told of, and contested. */
  | { kind: 'documented'; attended: number; isPart: boolean }
  | { kind: 'all'; meetings: number; scope: FindingScope }
  | { kind: 'never'; meetings: number; scope: FindingScope }
  | ({ kind: 'missed'; missed: number } & Share)
  | ({ kind: 'attended'; attended: number } & Share)
  | ({ kind: 'represented'; represented: number } & Share)
  | { kind: 'silent'; unrecorded: number; meetings: number }
  | { kind: 'contested'; contested: number; meetings: number }
  | { kind: 'excluded'; excluded: number; isLeast: boolean }
  | { kind: 'guest'; guest: number }
  | { kind: 'unclear'; unclear: number }
  | { kind: 'none' };

/** The same of all seats of a network. A seat at a meeting is a place. */
export type NetworkFinding =
  | { kind: 'leader'; row: number; missed: number; meetings: number }
  | { kind: 'filled'; places: number }
  | { kind: 'empty'; empty: number; places: number; isLeast: boolean }
  | { kind: 'taken'; taken: number; places: number }
  | { kind: 'silent'; unrecorded: number; places: number }
  | { kind: 'none' };

/** The same of a network's years. */
export type NetworkYearsFinding = { kind: 'emptiest'; year: number; empty: number; places: number } | NetworkFinding;

/** The same of a member's years: those in which a meeting was known at which it could attend. */
export type MemberYearsFinding =
  | { kind: 'everyYear'; years: number }
  | { kind: 'noYear'; years: number }
  | { kind: 'yearsWithout'; without: number; years: number }
  | { kind: 'yearsWith'; attended: number; years: number }
  | { kind: 'silentYears'; unrecorded: number; years: number }
  | MemberFinding;
