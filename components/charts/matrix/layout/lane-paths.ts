import { completeList } from '@/lib/core/exhaustive';
import type { MeetingKind, MeetingState } from '@/lib/meetings/types';
import { perPart } from '@/lib/participation/account/rules-parts';
import type { Account, AccountPart } from '@/lib/participation/account/types';
import { STACKED_PARTS, stackHeight } from '../../account/stack';
import type { MatrixColumn } from './placed';
import type { MatrixMeeting } from './types';

const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

type Columns = readonly (MatrixColumn | null)[];

/**
 * A column a meeting, of the parts of its account, as high as those who had a seat.
 *
 * @param most cells of the highest column
 * @returns a path a part; empty where it has no share
 */
export function columnPaths(
  accounts: readonly Account[],
  columns: Columns,
  height: number,
  most: number,
): Record<AccountPart, string> {
  const paths = perPart(() => '');
  for (const [place, account] of accounts.entries()) {
    const column = columns[place];
    if (!column || most === 0) continue;
    let ground = height;
    for (const part of STACKED_PARTS) {
      const size = (account[part].cells / most) * height;
      if (size > 0)
        paths[part] +=
          `M${rounded(column.x)} ${rounded(ground)}v-${rounded(size)}h${rounded(column.width)}v${rounded(size)}z`;
      ground -= size;
    }
  }
  return paths;
}

export const highestColumn = (accounts: readonly Account[]): number =>
  accounts.reduce((most, account) => Math.max(most, stackHeight(account)), 0);

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
