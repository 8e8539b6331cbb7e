import { groupBy } from '@/lib/core/grouping';
import type { NetworkRecord } from '@/lib/participation/pages/types';
import { commonVoice, type SourceVoice } from '@/lib/sources/rules-voice';

/** In whose words the statuses of each meeting are told: of the documents that prove it. */
export function meetingVoices({
  meetingSources,
  sources,
}: Pick<NetworkRecord, 'meetingSources' | 'sources'>): (meetingId: number) => SourceVoice {
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  const proofs = groupBy(meetingSources, ({ meetingId }) => meetingId);
  return (meetingId) => commonVoice((proofs.get(meetingId) ?? []).flatMap(({ sourceId }) => kinds.get(sourceId) ?? []));
}
