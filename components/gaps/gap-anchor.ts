import type { Gap } from '@/lib/participation/gaps/types';

/**
 * Where a gap stands on its member's page, with everything it rests on.
 *
 * @param firstMeeting slug of its first meeting; null for a stated gap
 */
export const gapAnchor = (
  network: string,
  gap: Pick<Gap, 'kind' | 'statementId'>,
  firstMeeting: string | null,
): string => `${network}-${gap.kind}-${firstMeeting ?? gap.statementId}`;
