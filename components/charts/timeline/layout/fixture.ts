import { countAccount } from '@/lib/participation/account/rules-parts';
import type { CellStatus } from '@/lib/participation/cells/types';
import { toDayNumber } from './days';
import type { TimelineCell, TimelineMeeting, TimelineRow, TimelineSeries } from './types';

/** Facts for tests; dates are ISO days, an open side is null. */
export function meetingOn(id: number, earliest: string | null, latest: string | null = earliest): TimelineMeeting {
  const label = [earliest, latest].filter(Boolean).join('/');
  return {
    id,
    slug: `meeting-${id}`,
    title: `Meeting ${id}`,
    dateLabel: label,
    shortDateLabel: label,
    mediumDateLabel: label,
    kindLabel: null,
    place: null,
    earliest: earliest === null ? null : toDayNumber(earliest),
    latest: latest === null ? null : toDayNumber(latest),
    dayPrecise: earliest !== null && latest !== null,
    href: `/meetings/${id}`,
  };
}

export const timelineCell = (meeting: TimelineMeeting, status: CellStatus): TimelineCell => ({
  meeting,
  status,
  contested: false,
  derived: false,
  guest: false,
});

export function timelineRow(key: string, cells: TimelineCell[], more: Partial<TimelineRow> = {}): TimelineRow {
  return {
    key,
    label: `Member ${key}`,
    href: `/members/${key}`,
    member: { slug: key, name: `Member ${key}` },
    cells,
    seats: [{ from: { kind: 'unknown' }, to: { kind: 'ongoing' }, fromLabel: null, toLabel: null, doubt: null }],
    gaps: [],
    coverage: null,
    longest: null,
    account: countAccount(cells),
    lastAttended: null,
    ...more,
  };
}

export function timelineSeries(meetings: TimelineMeeting[], rows: TimelineRow[]): TimelineSeries {
  return {
    kind: 'network',
    name: 'Network',
    rows,
    meetings,
    heldMeetingCount: meetings.length,
    organisers: [],
    coverage: null,
  };
}

/** `count` meetings, one every `step` days from 2000 on. */
export function meetingsEvery(step: number, count: number): TimelineMeeting[] {
  const first = toDayNumber('2000-01-01');
  return Array.from({ length: count }, (_, index) => ({
    ...meetingOn(index + 1, '2000-01-01'),
    earliest: first + index * step,
    latest: first + index * step,
  }));
}
