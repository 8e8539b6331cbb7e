import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date';
import type { MeetingKey, NamedMeeting } from '@/lib/imports/headings/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import { plainNumber } from '@/lib/meetings/rules-series';

/** A network's meetings, found as headings name them. */
export interface KnownMeetings {
  /** By title, or by the label that their series gives them. */
  titled(text: string): readonly NamedMeeting[];
  numbered(number: number): readonly NamedMeeting[];
  /** Certainly on one of the days of a date. */
  within(date: PartialDate): readonly NamedMeeting[];
  /** Of a year, in their order. */
  inYear(year: number): readonly NamedMeeting[];
  /** Beginning on a day of any year, `09-13`. */
  onDay(day: string): readonly NamedMeeting[];
}

function groupBy<Key>(meetings: readonly NamedMeeting[], toKeys: (meeting: NamedMeeting) => readonly Key[]) {
  const groups = new Map<Key, NamedMeeting[]>();
  for (const meeting of meetings)
    for (const key of new Set(toKeys(meeting))) groups.set(key, [...(groups.get(key) ?? []), meeting]);
  return groups;
}

const titleKey = (text: string): string => toNameKey(text).exact;

export function knownMeetings(meetings: readonly NamedMeeting[]): KnownMeetings {
  const ordered = [...meetings].sort((a, b) => comparePartialDates(a.date, b.date));
  const byTitle = groupBy(ordered, ({ title, label }) => [
    titleKey(title.de),
    titleKey(title.en),
    ...(label === null || plainNumber(label) !== null ? [] : [titleKey(label)]),
  ]);
  const byNumber = groupBy(ordered, ({ number }) => (number === null ? [] : [number]));
  const byYear = groupBy(ordered, ({ date }) => (date.earliest === null ? [] : [date.earliest.slice(0, 4)]));
  const byDay = groupBy(ordered, ({ date }) => (date.earliest === null ? [] : [date.earliest.slice(5)]));
  return {
    titled: (text) => (titleKey(text) === '' ? [] : (byTitle.get(titleKey(text)) ?? [])),
    numbered: (number) => byNumber.get(number) ?? [],
    within: ({ earliest, latest }) =>
      ordered.filter(
        ({ date }) =>
          earliest !== null &&
          latest !== null &&
          date.earliest !== null &&
          date.latest !== null &&
          date.earliest >= earliest &&
          date.latest <= latest,
      ),
    inYear: (year) => byYear.get(String(year)) ?? [],
    onDay: (day) => byDay.get(day) ?? [],
  };
}

export const NO_KEY: MeetingKey = { date: null, number: null, slug: null, title: null };

export const keyToMeeting = ({ slug }: NamedMeeting): MeetingKey => ({ ...NO_KEY, slug });
