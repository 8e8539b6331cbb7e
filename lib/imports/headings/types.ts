import type { PartialDate } from '@/lib/core/partial-date';
import type { TextPair } from '@/lib/imports/names/types';

/** How a row or a heading names its meeting. */
export interface MeetingKey {
  /** EDTF. */
  date: string | null;
  number: number | null;
  slug: string | null;
  title: string | null;
  /** As 14:30, where nothing else tells it from another of its day. */
  time?: string;
}

/** A meeting of the network, as a heading may mean it. */
export interface NamedMeeting {
  slug: string;
  title: TextPair;
  number: number | null;
  /** How its series names it, where that is more than the number. */
  label: string | null;
  date: PartialDate;
}

/** Why somebody has to say which meeting a heading means. */
export const HEADING_QUESTIONS = [
  'several',
  'unsure',
  'two_digit_year',
  'no_year',
  'wrong_date',
  'number_unknown',
  'unread',
  'part',
  'state',
] as const;
export type HeadingQuestion = (typeof HEADING_QUESTIONS)[number];

/** What a heading says. `none`: it does not look as if it named a meeting. */
export type HeadingReading =
  | { kind: 'meeting'; meeting: MeetingKey }
  | { kind: 'asked'; why: HeadingQuestion; candidates: MeetingKey[] }
  | { kind: 'none' };
