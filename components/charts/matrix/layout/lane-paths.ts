import { completeList } from '@/lib/core/exhaustive';
import type { MeetingKind, MeetingState } from '@/lib/meetings/types';
import type { CellCounts } from '@/lib/participation/account/types';
import type { MatrixColumn } from './columns';
import type { MatrixMeeting } from './types';

const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

type Columns = readonly (MatrixColumn | null)[];

/**
 * Bars standing on the lane's ground, one a meeting; neighbours of one height are drawn as one.
 *
 * @param shareOf from 0 to 1; null: nothing to draw for this meeting
 */
export function barsPath(
  tallies: readonly CellCounts[],
  columns: Columns,
  height: number,
  shareOf: (tally: CellCounts) => number | null,
): string {
  const bars: { x: number; end: number; bar: number }[] = [];
  for (const [place, tally] of tallies.entries()) {
    const [column, share] = [columns[place], shareOf(tally)];
    if (!column || share === null) continue;
    const bar = rounded(share * height);
    const last = bars.at(-1);
    if (last && last.bar === bar && last.end === column.x) last.end = column.x + column.width;
    else bars.push({ x: column.x, end: column.x + column.width, bar });
  }
  return bars.map(({ x, end, bar }) => `M${rounded(x)} ${height}v-${bar}h${rounded(end - x)}v${bar}z`).join('');
}

export const mostEligible = (tallies: readonly CellCounts[]): number =>
  tallies.reduce((most, { eligible }) => Math.max(most, eligible), 0);

/** What the sign of a meeting tells: its kind, or that it was not held. */
export type MeetingSign = MeetingKind | Exclude<MeetingState, 'held'>;

/** Around the point 0,0 in a box of 8 × 8; a regular meeting is a short stroke. */
const SIGN_PATHS: Readonly<Record<MeetingSign, string>> = {
  regular: 'm0 -3v6',
  special: 'm-4 3h8l-4 -7z',
  preparatory: 'm-4 -3h8l-4 7z',
  written_procedure: 'm-4 -3h8v6h-8l4 -3l4 3v-6l-4 3z',
  cancelled: 'm-3 -3l6 6m0 -6l-6 6',
  scheduled: 'm-4 0h1m2.5 0h1m2.5 0h1',
};

export const MEETING_SIGNS = completeList<MeetingSign>()([
  'regular',
  'special',
  'preparatory',
  'written_procedure',
  'cancelled',
  'scheduled',
]);

export const meetingSign = ({ kind, state }: Pick<MatrixMeeting, 'kind' | 'state'>): MeetingSign =>
  state === 'held' ? kind : state;

export const signPath = (sign: MeetingSign): string => SIGN_PATHS[sign];

/** One path a sign; nothing at all where every meeting is a regular one that was held. */
export function signPaths(
  meetings: readonly MatrixMeeting[],
  columns: Columns,
  y: number,
): { sign: MeetingSign; d: string }[] {
  if (meetings.every((meeting) => meetingSign(meeting) === 'regular')) return [];
  return MEETING_SIGNS.flatMap((sign) => {
    const d = meetings.map((meeting, place) => {
      const column = columns[place];
      return column && meetingSign(meeting) === sign
        ? `M${rounded(column.x + column.width / 2)} ${y}${signPath(sign)}`
        : '';
    });
    return d.some(Boolean) ? [{ sign, d: d.join('') }] : [];
  });
}
