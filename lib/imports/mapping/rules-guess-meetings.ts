import { readFileDate } from '@/lib/imports/mapping/rules-file-date';
import type { ImportMapping, MeetingKey } from '@/lib/imports/mapping/types';

const NUMBER =
  /^(?:(?:nr|no|sitzung|session|meeting|tagung)\.?\s*)*(\d{1,4})(?:\.|st|nd|rd|th)?(?:\s*(?:sitzung|session|meeting|tagung))?$/i;
/** A date with words before or behind it: "13.9.2012 Stuttgart", "12. Sitzung (13.9.2012)". */
const WITH_DATE =
  /\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?|\d{1,2}\.(?:\s?\d{1,2}\.)?(?:\s?[–/-]\s?\d{1,2}\.)?\s?\d{1,2}\.\s?\d{4}/;

const NO_KEY: MeetingKey = { date: null, number: null, slug: null, title: null };

const numberIn = (text: string): number | null => {
  const number = Number(NUMBER.exec(text)?.[1] ?? 0);
  return number > 0 ? number : null;
};

/** How headers are read: the order of day and month, and the addresses of the network's meetings. */
export interface HeaderReading {
  /** null: nobody knows. */
  dayFirst: boolean | null;
  knowsMeeting: (slug: string) => boolean;
}

/** What the header of a matrix column says of its meeting; null where it names none. */
export function meetingInHeader(header: string, { dayFirst, knowsMeeting }: HeaderReading): MeetingKey | null {
  const text = header.trim();
  if (text === '') return null;
  if (knowsMeeting(text)) return { ...NO_KEY, slug: text };
  const whole = readFileDate(text, dayFirst, 'other');
  // A meeting all the same: which day, somebody has to say.
  if (!whole.ok && whole.reason === 'date_day_or_month') return { ...NO_KEY, title: text };
  if (whole.ok) return whole.value.edtf === '..' ? null : { ...NO_KEY, date: whole.value.edtf };
  const number = numberIn(text);
  if (number !== null) return { ...NO_KEY, number };
  const part = WITH_DATE.exec(text)?.[0];
  const date = part === undefined ? null : readFileDate(part, dayFirst, 'other');
  if (part === undefined || !date?.ok) return null;
  const rest = text
    .replace(part, ' ')
    .replaceAll(/[()[\],;:\s–-]+/g, ' ')
    .trim();
  const numbered = numberIn(rest);
  return { date: date.value.edtf, number: numbered, slug: null, title: numbered !== null || rest === '' ? null : rest };
}

const FEWEST = 2;

/** The columns of a matrix that name meetings; empty where the table is none: they are most of its columns. */
export function guessMeetings(header: readonly string[], reading: HeaderReading): ImportMapping['meetings'] {
  const meetings = header.flatMap((text, column) => {
    const meeting = meetingInHeader(text, reading);
    return meeting ? [{ column, meeting }] : [];
  });
  const others = header.filter(
    (text, column) => text.trim() !== '' && !meetings.some((meeting) => meeting.column === column),
  );
  return meetings.length >= FEWEST && meetings.length >= others.length ? meetings : [];
}

/** Whether a header changes from file to file, because it names a meeting. */
export const namesMeeting = (header: string, reading: HeaderReading): boolean =>
  meetingInHeader(header, reading) !== null;
