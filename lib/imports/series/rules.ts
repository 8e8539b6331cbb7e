import { certainDays, isDayPrecise, type PartialDate } from '@/lib/core/partial-date';
import { LOCALES, type LocalisedText } from '@/lib/core/localised-text';
import { readWrittenDate } from '@/lib/core/written-date';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { parseEnteredMeetingDate } from '@/lib/meetings/rules';
import { toNameKey } from '@/lib/members/names/rules-key';
import type { MemberReference } from '@/lib/members/types';
import type { DoubleDay, PlannedMeeting, SeriesLine } from '@/lib/imports/series/types';

/*
 * A list of days becomes planned meetings: a line is a day, and behind semicolons or tabs the room and the host, where
 * they differ from those of all.
 */

/** What holds for every line that says nothing else. */
export interface SeriesDefaults {
  /** `{nr}` stands for the number, `{datum}` and `{date}` for the day. */
  title: LocalisedText;
  /** Number of the first line. */
  firstNumber: number;
  place: LocalisedText | null;
  hostMemberId: number | null;
}

interface SeriesGround {
  /** Meetings of the network, drafts included. */
  meetings: readonly { title: LocalisedText; date: PartialDate }[];
  /** Who may be named as a host. */
  members: readonly MemberReference[];
}

const fill = (template: string, number: number, date: string): string =>
  template.replaceAll('{nr}', String(number)).replaceAll(/\{(?:datum|date)\}/g, date);

function titleOf({ title, firstNumber }: SeriesDefaults, place: number, date: PartialDate): LocalisedText {
  const [de, en] = LOCALES.map((locale) => fill(title[locale], firstNumber + place, formatPartialDate(date, locale)));
  return { de: de ?? '', en: en ?? '' };
}

/** Both days are sure, and they share one. */
function shareDay(one: PartialDate, other: PartialDate): boolean {
  const [a, b] = [certainDays(one), certainDays(other)];
  if (!isDayPrecise(one) || !isDayPrecise(other)) return false;
  return (
    a.earliest !== null &&
    a.latest !== null &&
    b.earliest !== null &&
    b.latest !== null &&
    a.earliest <= b.latest &&
    b.earliest <= a.latest
  );
}

const hostKey = (name: string): string => toNameKey(name).exact;

function readLine(
  written: string,
  place: number,
  defaults: SeriesDefaults,
  members: SeriesGround['members'],
): PlannedMeeting | { fault: string } {
  const [day = '', room = '', host = '', ...more] = written.split(/[;\t]/).map((cell) => cell.trim());
  if (more.some((cell) => cell !== '')) return { fault: 'too_many_cells' };
  const read = readWrittenDate(day, 'other');
  if (!read.ok) return { fault: read.reason };
  const date = parseEnteredMeetingDate(read.value.edtf);
  if (!date.ok) return { fault: date.reason };
  const found =
    host === '' ? null : members.filter(({ name }) => LOCALES.some((one) => hostKey(name[one]) === hostKey(host)));
  if (found !== null && found.length !== 1) return { fault: 'unknown_host' };
  return {
    date: date.value,
    title: titleOf(defaults, place, date.value),
    place: room === '' ? defaults.place : { de: room, en: room },
    hostMemberId: found?.[0]?.id ?? defaults.hostMemberId,
  };
}

/**
 * What a list would make, line by line; double days are named with what stands there already. They are made, and count as a
 * number of the series, only where somebody has said that both are meant.
 *
 * @param take lines of double days that are meant
 */
export function planSeries(
  text: string,
  defaults: SeriesDefaults,
  { meetings, members }: SeriesGround,
  take: ReadonlySet<number> = new Set(),
): SeriesLine[] {
  const lines: SeriesLine[] = [];
  const planned: { line: number; date: PartialDate }[] = [];
  let made = 0;
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '') continue;
    const line = index + 1;
    const read = readLine(written, made, defaults, members);
    if ('fault' in read) {
      lines.push({ line, written: written.trim(), fault: read.fault });
      continue;
    }
    const standing = meetings.find(({ date }) => shareDay(date, read.date));
    const before = planned.find(({ date }) => shareDay(date, read.date));
    const doubled: DoubleDay | null = standing
      ? { kind: 'meeting', ...standing }
      : before
        ? { kind: 'line', line: before.line }
        : null;
    if (doubled === null || take.has(line)) made += 1;
    planned.push({ line, date: read.date });
    lines.push({ line, meeting: read, doubled });
  }
  return lines;
}

/** Short names for addresses: the first day, and a number behind it where that is taken. */
export function slugsFor(dates: readonly PartialDate[], taken: ReadonlySet<string>): string[] {
  const all = new Set(taken);
  return dates.map(({ edtf }) => {
    const base = edtf.replaceAll(/[^0-9]+/g, '-').replaceAll(/^-|-$/g, '');
    let slug = base;
    for (let number = 2; all.has(slug); number += 1) slug = `${base}-${number}`;
    all.add(slug);
    return slug;
  });
}
