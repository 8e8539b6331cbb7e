import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { editRow, removeRow, type EditNote } from '@/lib/audit/mutations-edit';
import { readRow } from '@/lib/audit/queries-rows';
import type { ChangedMeanwhile, EditTarget, NotFound } from '@/lib/audit/types-edit';
import { removalSchema, type Removal } from '@/lib/core/schema-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { doubtColumns } from '@/lib/members/mutations';
import {
  aliasInputSchema,
  memberEditSchema,
  seatEditSchema,
  type AliasInput,
  type MemberEdit,
  type SeatEdit,
} from '@/lib/members/schema';
import { memberRowSchema, seatRowSchema, type MemberFields } from '@/lib/members/schema-row';

/** Edits a member, unless it has changed since its editor saw it. @throws ZodError on input the schema refuses */
export async function updateMember(write: RegisterWrite, given: MemberEdit, note: EditNote = {}) {
  const { id, version, reason, ...wanted } = memberEditSchema.parse(given);
  const { name, ...columns } = wanted;
  return editRow(write, {
    subject: 'member',
    target: { id, version },
    row: memberRowSchema,
    wanted,
    note: { reason, ...note },
    save: () =>
      write.transaction.member.update({
        where: { id },
        data: { ...columns, nameDe: name.de, nameEn: name.en, version: { increment: 1 } },
      }),
  });
}

type AliasRefusal = NotFound | ChangedMeanwhile<MemberFields>;

/**
 * Increments the member's version, if it is the one the editor saw: aliases belong to what two people may edit at once.
 */
async function raiseMember(
  write: RegisterWrite,
  { id, version }: EditTarget,
): Promise<Result<EditTarget, AliasRefusal>> {
  const stored = await readRow(write.transaction, 'member', id);
  if (stored === null) return refuse({ kind: 'not_found' });
  const current = memberRowSchema.parse(stored);
  if (current.version !== version) return refuse({ kind: 'changed_meanwhile', current, diff: {} });
  await write.transaction.member.update({ where: { id }, data: { version: { increment: 1 } } });
  return succeed({ id, version: version + 1 });
}

/** Adds a name under which sources list the member. */
export async function addAlias(write: RegisterWrite, given: AliasInput): Promise<Result<EditTarget, AliasRefusal>> {
  const { name, ...target } = aliasInputSchema.parse(given);
  const raised = await raiseMember(write, target);
  if (!raised.ok) return raised;
  await write.transaction.memberAlias.create({ data: { memberId: target.id, name } });
  await appendAuditEvent(write, {
    type: 'member.alias_added',
    networkId: null,
    subjectId: target.id,
    payload: { name },
  });
  return raised;
}

/** Removes an alias; the history keeps it. */
export async function removeAlias(write: RegisterWrite, given: AliasInput): Promise<Result<EditTarget, AliasRefusal>> {
  const { name, ...target } = aliasInputSchema.parse(given);
  const raised = await raiseMember(write, target);
  if (!raised.ok) return raised;
  const { count } = await write.transaction.memberAlias.deleteMany({ where: { memberId: target.id, name } });
  if (count === 0) return refuse({ kind: 'not_found' });
  await appendAuditEvent(write, {
    type: 'member.alias_removed',
    networkId: null,
    subjectId: target.id,
    payload: { name },
  });
  return raised;
}

/** Edits a seat. Seats of one member in one network that certainly overlap are refused by the database. */
export async function updateSeat(write: RegisterWrite, given: SeatEdit, note: EditNote = {}) {
  const { id, version, reason, ...wanted } = seatEditSchema.parse(given);
  const { since, until, basis, doubt, ...columns } = wanted;
  return editRow(write, {
    subject: 'membership',
    target: { id, version },
    row: seatRowSchema,
    wanted,
    note: { reason, ...note },
    save: async () => {
      const { networkId, memberId } = await write.transaction.membership.update({
        where: { id },
        data: {
          ...columns,
          basisDe: basis.de,
          basisEn: basis.en,
          ...doubtColumns(doubt),
          ...termColumns(since, until),
          version: { increment: 1 },
        },
        select: { networkId: true, memberId: true },
      });
      write.touch(networkId, [memberId]);
    },
  });
}

/** Removes a seat that never existed; the history keeps it. A seat that ended is edited instead. */
export async function removeSeat(write: RegisterWrite, given: Removal) {
  const { reason, ...target } = removalSchema.parse(given);
  return removeRow(write, {
    subject: 'membership',
    target,
    row: seatRowSchema,
    reason,
    remove: async () => {
      const { networkId, memberId } = await write.transaction.membership.delete({
        where: { id: target.id },
        select: { networkId: true, memberId: true },
      });
      write.touch(networkId, [memberId]);
    },
  });
}
