import { groupBy } from '@/lib/core/grouping';
import type { Gap, GapEdge } from '@/lib/participation/gaps/types';

/** A gap in a network, as a line of a list tells it. */
export interface ToldGap {
  network: { id: number };
  gap: Omit<Gap, 'meetingIds'>;
}

const edgeKey = ({ kind, date }: GapEdge): string => `${kind} ${date?.edtf ?? ''}`;

/** What is said of a gap; equal for gaps that read alike. What a source states is said of one member alone. */
function sayingKey({ network, gap }: ToldGap): string {
  const { kind, missed, meetings, unrecorded, days, voice, open, from, to, statementId } = gap;
  return [network.id, kind, missed, meetings, unrecorded, days, voice, open, edgeKey(from), edgeKey(to), statementId]
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
): Told[][] => [...groupBy(gaps, (gap) => `${sayingKey(gap)}|${beside(gap)}`).values()];
