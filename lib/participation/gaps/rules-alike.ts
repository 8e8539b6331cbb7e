import { groupBy } from '@/lib/core/grouping';
import type { Gap, GapEdge } from '@/lib/participation/gaps/types';

/** A gap in a network, as a line of a list tells it. */
export interface ToldGap {
  network: { id: number };
  gap: Omit<Gap, 'meetingIds'>;
}

const edgeKey = ({ kind, date, preparatory }: GapEdge): string =>
  `${kind} ${date?.edtf ?? ''}${preparatory ? ' preparatory' : ''}`;

/** What is said of a gap; equal for gaps of a network that read alike. What a source states is said of one member alone. */
export function gapSaying(gap: ToldGap['gap']): string {
  const { kind, missed, meetings, unrecorded, preparatory, days, voice, open, from, to, statementId } = gap;
  return [
    kind,
    missed,
    meetings,
    unrecorded,
    preparatory?.meetings,
    preparatory?.missed,
    days,
    voice,
    open,
    edgeKey(from),
    edgeKey(to),
    statementId,
  ]
    .map(String)
    .join('|');
}

/**
 * Gaps of which exactly the same is to be said, together, each where its first stands.
 *
 * @param beside what else a line says of a gap
 */
export const groupAlike = <Told extends ToldGap>(
  gaps: readonly Told[],
  beside: (gap: Told) => string = () => '',
): Told[][] => [...groupBy(gaps, (told) => `${told.network.id}|${gapSaying(told.gap)}|${beside(told)}`).values()];
