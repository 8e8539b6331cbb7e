import { DELEGATE_RANKS, type Assertion, type DelegateRank } from '@/lib/attendance/types';
import { groupBy } from '@/lib/core/grouping';
import { accountPart } from '@/lib/participation/account/rules-parts';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

/** A rank that a source names. */
export type KnownRank = Exclude<DelegateRank, 'unknown'>;

/** From the highest down. */
export const KNOWN_RANKS: readonly KnownRank[] = DELEGATE_RANKS.filter((rank) => rank !== 'unknown');

/** Attended meetings one after the other with the same level. `ranks`: from the highest; several where sources differ, none where nothing says. */
export interface LevelRun {
  ranks: KnownRank[];
  /** Of those without a rank: a source names the level in its own words, which are none of the ranks. */
  inWords: boolean;
  meetingIds: number[];
}

/**
 * How often each level represented the member. A meeting for which sources name several levels counts under `differing`
 * alone.
 */
export interface LevelCount {
  attended: number;
  ranks: Record<KnownRank, number>;
  differing: number;
  /** Named by a source in words that are no rank. */
  inWords: number;
  unrecorded: number;
}

type LevelFact = Pick<Assertion, 'status' | 'rank' | 'levelText'>;

const listLevels = (assertions: readonly LevelFact[]): KnownRank[] =>
  KNOWN_RANKS.filter((rank) => assertions.some((assertion) => assertion.rank === rank && isAttended(assertion.status)));

const namesLevel = (assertions: readonly LevelFact[]): boolean =>
  assertions.some(({ status, levelText }) => levelText !== null && isAttended(status));

const isSameLevel = (a: readonly KnownRank[], b: readonly KnownRank[]): boolean =>
  a.length === b.length && a.every((rank, place) => rank === b[place]);

/**
 * The level at which a member was represented, attendance by attendance. Meetings it did not attend are left out and do
 * not interrupt a run: nobody was sent there. Guests are counted nowhere, and so not here.
 *
 * @param cells in the network's order
 * @param assertions the standing ones on this member
 */
export function levelRuns(
  cells: readonly Cell[],
  assertions: readonly (LevelFact & Pick<Assertion, 'meetingId'>)[],
): LevelRun[] {
  const runs: LevelRun[] = [];
  const said = groupBy(assertions, ({ meetingId }) => meetingId);
  for (const { meetingId } of cells.filter((cell) => accountPart(cell) === 'attended')) {
    const here = said.get(meetingId) ?? [];
    const ranks = listLevels(here);
    const inWords = ranks.length === 0 && namesLevel(here);
    const last = runs.at(-1);
    if (last && isSameLevel(last.ranks, ranks) && last.inWords === inWords) last.meetingIds.push(meetingId);
    else runs.push({ ranks, inWords, meetingIds: [meetingId] });
  }
  return runs;
}

export function countLevels(runs: readonly LevelRun[]): LevelCount {
  const meetingsWhere = (isCounted: (run: LevelRun) => boolean) =>
    runs.filter(isCounted).reduce((sum, { meetingIds }) => sum + meetingIds.length, 0);
  const only = (rank: KnownRank) => meetingsWhere(({ ranks }) => ranks.length === 1 && ranks[0] === rank);
  return {
    attended: meetingsWhere(() => true),
    ranks: {
      head_of_government: only('head_of_government'),
      minister: only('minister'),
      state_secretary: only('state_secretary'),
      head_of_authority: only('head_of_authority'),
      division_head: only('division_head'),
      officer: only('officer'),
    },
    differing: meetingsWhere(({ ranks }) => ranks.length > 1),
    inWords: meetingsWhere(({ inWords }) => inWords),
    unrecorded: meetingsWhere(({ ranks, inWords }) => ranks.length === 0 && !inWords),
  };
}
