import type { CellStatus } from '@/lib/participation/cells/types';
import type { MatrixCell, MatrixGap, MatrixMeeting, MatrixSeries, MatrixSeriesRow } from './types';
import { toDayNumber } from '../../timeline/layout/days';
import { meetingOn } from '../../timeline/layout/fixture';

/** Facts for tests of the matrix. */
const LETTERS: Readonly<Record<string, CellStatus>> = {
  P: 'present',
  D: 'represented_by_deputy',
  R: 'represented_by_member',
  E: 'excused',
  A: 'absent',
  X: 'excluded',
  N: 'not_recorded',
  O: 'not_a_member',
};

export const matrixCell = (status: CellStatus, more: Partial<MatrixCell> = {}): MatrixCell => ({
  status,
  contested: false,
  derived: false,
  guest: false,
  ...more,
});

/** `cells` by letters, e.g. "PPAN". */
export const matrixRow = (slug: string, cells: string, gaps: MatrixGap[] = []): MatrixSeriesRow => ({
  slug,
  label: `Member ${slug}`,
  href: `/members/${slug}`,
  metric: null,
  cells: [...cells].map((letter) => matrixCell(LETTERS[letter] ?? 'not_yet_held')),
  gaps,
});

export const matrixGap = (first: number, last: number, more: Partial<MatrixGap> = {}): MatrixGap => ({
  kind: 'attendance',
  from: { kind: 'known', day: toDayNumber('2000-01-01') },
  to: { kind: 'known', day: toDayNumber('2001-01-01') },
  fromLabel: 'a',
  toLabel: 'b',
  meetings: last - first + 1,
  missed: last - first + 1,
  unrecorded: 0,
  days: 366,
  quote: null,
  href: null,
  first,
  last,
  ...more,
});

export const matrixMeetings = (...days: (string | null)[]): MatrixMeeting[] =>
  days.map((day, place) => ({
    ...meetingOn(place + 1, day),
    slug: String(place + 1),
    kind: 'regular' as const,
    state: 'held' as const,
  }));

/** As many meetings as the first row has cells, one every third month from 2000 on. */
export function matrixSeries(rows: MatrixSeriesRow[], more: Partial<MatrixSeries> = {}): MatrixSeries {
  const count = rows[0]?.cells.length ?? 0;
  const days = Array.from({ length: count }, (_, place) =>
    new Date(Date.UTC(2000, place * 3, 1)).toISOString().slice(0, 10),
  );
  return {
    network: { slug: 'network', name: 'Network' },
    axis: 'columns',
    size: 'rows',
    meetings: matrixMeetings(...days),
    tallies: [],
    groups: [{ label: null, rows }],
    organisers: [],
    metricLabel: '',
    ...more,
  };
}
