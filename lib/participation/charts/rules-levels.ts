import type { MeetingEntry } from '@/lib/meetings/types';
import { countLevels, KNOWN_RANKS, levelRuns, type LevelRun } from '@/lib/participation/account/rules-levels';
import { ACCOUNT_PARTS, accountPart } from '@/lib/participation/account/rules-parts';
import type { AccountPart } from '@/lib/participation/account/types';
import type { ChartOrMissing, LevelRow } from '@/lib/participation/charts/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';

/** Of these meetings nothing is to be said in a chart of levels: nobody could be sent. */
const UNSAID: ReadonlySet<AccountPart> = new Set<AccountPart>([
  ...(['no_seat', 'cancelled', 'no_attendance_possible', 'not_yet_held'] as const),
]);

const rowOf = ({ ranks: [rank, ...more], inWords }: LevelRun): LevelRow =>
  rank === undefined ? (inWords ? 'in_words' : 'no_rank') : more.length > 0 ? 'differing' : rank;

/** At which level a member was represented, meeting by meeting; a rank that nobody named has a row of its own. */
export function chartLevels({ row, assertions, meetings }: NetworkOfMember): ChartOrMissing {
  const runs = levelRuns(row.cells, assertions);
  const { attended, unrecorded } = countLevels(runs);
  if (attended === unrecorded) return { kind: 'levels', missing: 'no_levels' };
  const levels = new Map(runs.flatMap((run) => run.meetingIds.map((id) => [id, rowOf(run)] as const)));
  const meetingOf = new Map<number, MeetingEntry>(meetings.map((meeting) => [meeting.id, meeting]));
  const marks = row.cells.flatMap((cell) => {
    const meeting = meetingOf.get(cell.meetingId);
    const part = accountPart(cell);
    return meeting && !UNSAID.has(part) ? [{ meeting, row: levels.get(cell.meetingId) ?? part }] : [];
  });
  const used = new Set(marks.map((mark) => mark.row));
  const known = KNOWN_RANKS.map((rank, place) => (used.has(rank) ? place : -1)).filter((place) => place >= 0);
  // Ranks between the highest and the lowest keep their rows, so that a step down is as long as it is.
  const ranks = KNOWN_RANKS.slice(known[0] ?? 0, (known.at(-1) ?? -1) + 1);
  const apart: LevelRow[] = [...(['differing', 'in_words', 'no_rank'] as const), ...ACCOUNT_PARTS];
  return { kind: 'levels', rows: [...ranks, ...apart.filter((one) => used.has(one))], marks, attended };
}
