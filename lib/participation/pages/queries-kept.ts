import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import {
  GAPS_LIST_TAG,
  MEMBERS_LIST_TAG,
  meetingTags,
  memberTags,
  NETWORKS_LIST_TAG,
  networkTags,
  sourceTags,
} from '@/lib/core/cache-tags';
import type { Reader } from '@/lib/db/reader';
import { readGaps } from '@/lib/participation/gaps/queries';
import { readFirstGaps, readLongestGaps } from '@/lib/participation/gaps/queries-first';
import { listLatestChanges } from '@/lib/participation/pages/queries-changes';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord, findSuccessorSlug } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord, listAccounts } from '@/lib/participation/pages/queries-network';
import {
  countMemberPages,
  countNetworkPages,
  listNetworkCards,
  listNetworkPage,
  readOverview,
} from '@/lib/participation/pages/queries-overview';
import { listParticipantPage, listParticipants } from '@/lib/participation/pages/queries-participants';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { findCitedSeat, findSourceMeetings, findSourceRecord } from '@/lib/participation/pages/queries-source';
import { packRecord } from '@/lib/participation/pages/rules-packing';
import { findMeetingProof } from '@/lib/participation/proof/queries';

/** A read that is kept for pages, and what of the register it shows, by its arguments. */
export interface KeptRead<Slugs extends (string | number)[], Value> {
  tags: (...slugs: Slugs) => string[];
  read: (reader: Reader, scope: ReadScope, ...slugs: Slugs) => Promise<Value>;
}

type Read<Slugs extends (string | number)[], Value> = KeptRead<Slugs, Value>['read'];

const kept = <Slugs extends (string | number)[], Value>(read: Read<Slugs, Value>) => ({
  with: (tags: (...slugs: Slugs) => string[]): KeptRead<Slugs, Value> => ({ tags, read }),
});

const networksList = () => [NETWORKS_LIST_TAG];
const membersList = () => [MEMBERS_LIST_TAG];
const gapsList = () => [GAPS_LIST_TAG];

const findPackedRecord = async (reader: Reader, scope: ReadScope, slug: string) => {
  const record = await findNetworkRecord(reader, scope, slug);
  return record && packRecord(record);
};

/** Everything that public pages keep. That a write tells of what it changes here is held by queries-kept.integration.test.ts. */
export const KEPT_READS = {
  overview: kept(readOverview).with(() => [NETWORKS_LIST_TAG, GAPS_LIST_TAG]),
  networks: kept(listNetworkCards).with(networksList),
  networkPage: kept(listNetworkPage).with(networksList),
  networkPages: kept(countNetworkPages).with(networksList),
  changes: kept(listLatestChanges).with(networksList),
  members: kept((reader: Reader, scope: ReadScope) => listParticipants(reader, scope)).with(membersList),
  memberPage: kept(listParticipantPage).with(membersList),
  memberPages: kept(countMemberPages).with(membersList),
  gaps: kept(readGaps).with(gapsList),
  firstGaps: kept(readFirstGaps).with(gapsList),
  longestGaps: kept(readLongestGaps).with(gapsList),
  network: kept(findPackedRecord).with(networkTags),
  accounts: kept(listAccounts).with(networkTags),
  member: kept(findMemberRecord).with(memberTags),
  successor: kept(findSuccessorSlug).with(memberTags),
  questioned: kept(findQuestionedMember).with((_network, member) => memberTags(member)),
  meeting: kept(findMeetingRecord).with(meetingTags),
  source: kept(findSourceRecord).with(sourceTags),
  sourceMeetings: kept(findSourceMeetings).with(sourceTags),
  citedSeat: kept(findCitedSeat).with(sourceTags),
  proof: kept((reader: Reader, scope: ReadScope, source: string, network: string, meeting: string) =>
    findMeetingProof(reader, scope, { source, network, meeting }),
  ).with(sourceTags),
};
