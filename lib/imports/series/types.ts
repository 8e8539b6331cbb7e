import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';

/** From one day to the next: after so many days or weeks, on the same day of a month, or on the same weekday of it. */
export const RULE_UNITS = ['days', 'weeks', 'months', 'weekday_of_month'] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

/** A plan in words of a calendar: from which day, every how many of what, how often. */
export interface DateRule {
  /** ISO day. */
  first: string;
  every: number;
  unit: RuleUnit;
  times: number;
}

/** A planned meeting, as one line of the list says it. */
export interface PlannedMeeting {
  date: PartialDate;
  title: LocalisedText;
  place: LocalisedText | null;
  hostMemberId: number | null;
}

/** Another meeting on the same day: one of the network, or an earlier line of the same list. */
export type DoubleDay = { kind: 'meeting'; title: LocalisedText; date: PartialDate } | { kind: 'line'; line: number };

/** One line of the list. */
export type SeriesLine =
  | { line: number; meeting: PlannedMeeting; doubled: DoubleDay | null }
  | { line: number; written: string; fault: string };

/** What a list of days would make. */
export interface SeriesPlan {
  lines: SeriesLine[];
  /** Of all of it: what is written is what was looked at. */
  digest: string;
}
