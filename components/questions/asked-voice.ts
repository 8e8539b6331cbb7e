import { gatherEvidence } from '@/lib/participation/gaps/rules-evidence';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';
import { figureVoice, sharedVoice, type FigureVoice } from '@/lib/sources/rules-voice';

/** In whose words it is told what the member did at these meetings: of the documents that decide it. */
export function askedVoice({ part, sources }: QuestionedMember, meetingIds: readonly number[]): FigureVoice {
  const evidence = gatherEvidence(part);
  return figureVoice(
    meetingIds.flatMap((id) => {
      const behind = evidence.ofMeetings([id]);
      return behind.length > 0 ? [sharedVoice(behind, sources)] : [];
    }),
  );
}
