import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

/** A member's record in one network, for questions; null where the scope sees none. */
export async function findQuestionedMember(
  reader: Reader,
  scope: ReadScope,
  network: string,
  member: string,
): Promise<QuestionedMember | null> {
  const record = await findMemberRecord(reader, scope, member);
  const part = record?.networks.find((entry) => entry.network.slug === network);
  if (!record || !part) return null;
  const cited = record.sources.map(({ id }) => id);
  const own = await reader.source.findMany({
    where: { id: { in: cited }, issuedByMemberId: record.member.id },
    select: { id: true },
  });
  return { member: record.member, part, sources: record.sources, ownSourceIds: own.map(({ id }) => id) };
}
