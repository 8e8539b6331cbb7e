import { isDayPrecise, parsePartialDate } from '@/lib/core/partial-date';
import { readHeading, type HeadingGround } from '@/lib/imports/headings/rules';
import type { HeadedTable } from '@/lib/imports/headings/rules-table';
import type { HeadingReading, MeetingKey } from '@/lib/imports/headings/types';

/*
 * Lists in blocks: "14. Sitzung am 24.09.2023" in a line of its own, and below it who came.
 */

const LONGEST_LINE = 200;

/** The only text of a row, if it has no other; null where it has several, or none. */
export function onlyText(cells: readonly string[]): string | null {
  let found: string | null = null;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    // Merged over several cells, it stands in each of them.
    if (found !== null && found !== cell.trim()) return null;
    found = cell.trim();
  }
  return found !== null && found.length <= LONGEST_LINE ? found : null;
}

/** Whether a text outside of a list's headings names a meeting for sure: by its day or its address. */
export function namesOne({ slug, date }: MeetingKey): boolean {
  const day = date === null ? null : parsePartialDate(date);
  return slug !== null || (day?.ok === true && isDayPrecise(day.value));
}

/** The meeting that a line names which holds nothing else: by its day or its address; null for any other row. */
export function meetingInLine(cells: readonly string[], read: (text: string) => HeadingReading): MeetingKey | null {
  const text = onlyText(cells);
  if (text === null || !/\d/.test(text)) return null;
  const reading = read(text);
  if (reading.kind !== 'meeting') return null;
  return namesOne(reading.meeting) ? reading.meeting : null;
}

/** Whether meetings stand in lines of their own among the first rows of a list. */
export const hasMeetingLines = ({
  samples,
  ground,
}: {
  samples: HeadedTable['samples'];
  ground: HeadingGround;
}): boolean =>
  samples.some((cells) => cells.length > 1 && meetingInLine(cells, (text) => readHeading(text, ground)) !== null);
