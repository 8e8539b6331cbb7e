import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';
import type { SourceVoice } from '@/lib/sources/rules-voice';

type VoiceAt = (meetingId: number) => SourceVoice;

/** Meetings one after the other in the network's order at which the same is known of a member. */
export type CellRun = Pick<Cell, 'status' | 'contested' | 'derived' | 'guest' | 'announced'> & { meetingIds: number[] };

/** Told in the same words, too: a vote not cast is no absence. */
const isAlike = (run: CellRun, cell: Cell, voiceAt: VoiceAt): boolean =>
  !cell.contested &&
  !run.contested &&
  run.status === cell.status &&
  run.derived === cell.derived &&
  run.guest === cell.guest &&
  run.announced === cell.announced &&
  voiceAt(run.meetingIds[0] ?? 0) === voiceAt(cell.meetingId);

/**
 * A row as runs, so that a record of hundreds of meetings can be read. A contested cell stands alone, since its sources
 * have to be shown separately; cells outside every seat and meetings that are not asked for are left out, and separate
 * what lies before and after them.
 *
 * @param cells in the network's order
 * @param voiceAt in whose words the status at a meeting is told; left out: as attendance
 * @param asked left out: every meeting
 */
export function cellRuns(
  cells: readonly Cell[],
  voiceAt: VoiceAt = () => 'cell',
  asked?: ReadonlySet<number>,
): CellRun[] {
  const runs: CellRun[] = [];
  let last: CellRun | null = null;
  for (const cell of cells) {
    if (asked && !asked.has(cell.meetingId)) last = null;
    else if (last && isAlike(last, cell, voiceAt)) last.meetingIds.push(cell.meetingId);
    else {
      const { meetingId, voice: _asked, ...same } = cell;
      last = { ...same, meetingIds: [meetingId] };
      runs.push(last);
    }
  }
  return runs.filter(hasPart);
}
