import type { MeetingParticipant } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';
import { figureVoice, sharedVoice, type FigureVoice } from '@/lib/sources/rules-voice';

/** In whose words it is told of several members that they came, or did not. */
export const participantVoice = (
  participants: readonly MeetingParticipant[],
  sources: readonly SourceReference[],
): FigureVoice =>
  figureVoice(
    participants
      .filter(({ cell, assertions }) => cell.derived || assertions.length > 0)
      .map(({ cell, assertions, lists }) => sharedVoice(cell.derived ? lists : assertions, sources)),
  );
