import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { changedFields } from '@/lib/audit/rules-diff';
import type { FieldChanges } from '@/lib/audit/types';
import type { NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { listReplies } from '@/lib/office/replies/queries';
import type { RepliesForm } from '@/lib/office/replies/schema';
import type { ReplyKind } from '@/lib/office/replies/types';

type RepliesRefusal =
  | NotFound
  | NothingChanged
  | { kind: 'unknown_reference' | 'not_planned' }
  /** Somebody else noted something else meanwhile: `entries.7.kind`, 7 being the member. */
  | { kind: 'changed_meanwhile'; diff: FieldChanges };

interface ChangedReply {
  memberId: number;
  kind: ReplyKind | null;
}

/**
 * Notes what members say beforehand of a planned meeting. It is no attendance: no cell, no count and no page changes, so
 * nothing is touched by it; who said what when stands in the audit log.
 */
export async function noteReplies(
  write: RegisterWrite,
  { meetingId, entries }: RepliesForm,
): Promise<Result<{ changed: number }, RepliesRefusal>> {
  const meeting = await write.transaction.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: { networkId: true, state: true },
  });
  if (!meeting) return refuse({ kind: 'not_found' });
  if (meeting.state !== 'scheduled') return refuse({ kind: 'not_planned' });
  const stands = new Map(
    (await listReplies(write.transaction, meetingId)).map((reply) => [reply.memberId, reply.kind]),
  );
  const changed: ChangedReply[] = [];
  const meanwhile: FieldChanges = {};
  for (const [id, { seen, kind }] of Object.entries(entries)) {
    const memberId = Number(id);
    const standing = stands.get(memberId) ?? null;
    if (kind === seen || kind === standing) continue;
    if (standing === seen) changed.push({ memberId, kind });
    else meanwhile[`entries.${id}.kind`] = { from: standing, to: kind };
  }
  if (Object.keys(meanwhile).length > 0) return refuse({ kind: 'changed_meanwhile', diff: meanwhile });
  if (changed.length === 0) return refuse({ kind: 'nothing_changed' });
  if (!(await areOfNetwork(write, meeting.networkId, changed))) return refuse({ kind: 'unknown_reference' });
  await replace(write, meetingId, changed);
  const kinds = (kindOf: (reply: ChangedReply) => ReplyKind | null) => ({
    entries: Object.fromEntries(changed.map((reply) => [reply.memberId, { reply: kindOf(reply) }])),
  });
  await appendAuditEvent(write, {
    type: 'meeting.replies_noted',
    networkId: meeting.networkId,
    subjectId: meetingId,
    payload: {
      changes: changedFields(
        kinds(({ memberId }) => stands.get(memberId) ?? null),
        kinds(({ kind }) => kind),
      ),
    },
  });
  return succeed({ changed: changed.length });
}

/** Whether all of them hold or held a seat in the network. */
async function areOfNetwork(
  write: RegisterWrite,
  networkId: number,
  replies: readonly ChangedReply[],
): Promise<boolean> {
  const found = await write.transaction.member.count({
    where: {
      id: { in: replies.map(({ memberId }) => memberId) },
      withdrawnAt: null,
      memberships: { some: { networkId } },
    },
  });
  return found === replies.length;
}

async function replace(write: RegisterWrite, meetingId: number, replies: readonly ChangedReply[]): Promise<void> {
  const { transaction, instant } = write;
  const memberIds = replies.map(({ memberId }) => memberId);
  // What was said by a member that has become one of them is replaced along with it.
  await transaction.meetingReply.deleteMany({
    where: { meetingId, OR: [{ memberId: { in: memberIds } }, { member: { mergedIntoId: { in: memberIds } } }] },
  });
  await transaction.meetingReply.createMany({
    data: replies.flatMap(({ memberId, kind }) =>
      kind === null ? [] : [{ meetingId, memberId, kind, notedAt: instant }],
    ),
  });
}
