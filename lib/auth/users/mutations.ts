import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { endUserSessions, voidUserLinks } from '@/lib/auth/mutations-sessions';
import { activeAdministrator } from '@/lib/auth/queries';
import type { Grant } from '@/lib/auth/types';
import type { RegisterWrite } from '@/lib/db/register-write';

/** Creates an account that nobody can sign in to yet. */
export async function insertUser(write: RegisterWrite, user: { name: string; email: string }): Promise<number> {
  const { id } = await write.transaction.user.create({
    data: { ...user, createdAt: write.instant },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'user.created', networkId: null, subjectId: id, payload: { name: user.name } });
  return id;
}

export async function grantRole(write: RegisterWrite, userId: number, { role, networkId }: Grant): Promise<void> {
  const { id } = await write.transaction.roleGrant.create({
    data: { userId, role, networkId, grantedBy: write.actor.userId, grantedAt: write.instant },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'role.granted', networkId, subjectId: id, payload: { userId, role } });
}

/** Whether nobody but this user could administer the register. */
async function isLastAdministrator(write: RegisterWrite, userId: number): Promise<boolean> {
  const administers = await write.transaction.user.count({ where: { ...activeAdministrator, id: userId } });
  if (administers === 0) return false;
  return (await write.transaction.user.count({ where: { ...activeAdministrator, id: { not: userId } } })) === 0;
}

const isSame = (one: Grant) => (other: Grant) => one.role === other.role && one.networkId === other.networkId;

export type GrantRefusal = 'last_administrator' | 'already_granted' | 'not_granted';

/** Grants a role to somebody, unless it is granted already. */
export async function addGrant(
  write: RegisterWrite,
  userId: number,
  grant: Grant,
  refuseWith: (reason: GrantRefusal) => never,
): Promise<void> {
  const standing = await write.transaction.roleGrant.count({ where: { userId, ...grant } });
  if (standing > 0) refuseWith('already_granted');
  await grantRole(write, userId, grant);
}

/** Withdraws a role. The holder's sessions end at once. */
export async function withdrawGrant(
  write: RegisterWrite,
  userId: number,
  grant: Grant,
  refuseWith: (reason: GrantRefusal) => never,
): Promise<void> {
  const grants = await write.transaction.roleGrant.findMany({
    where: { userId },
    select: { id: true, role: true, networkId: true },
  });
  const standing = grants.find(isSame(grant)) ?? refuseWith('not_granted');
  const widest = grant.role === 'administrator' && grant.networkId === null;
  if (widest && (await isLastAdministrator(write, userId))) refuseWith('last_administrator');
  await write.transaction.roleGrant.delete({ where: { id: standing.id } });
  await endUserSessions(write, userId);
  await appendAuditEvent(write, {
    type: 'role.withdrawn',
    networkId: grant.networkId,
    subjectId: standing.id,
    payload: { userId, role: grant.role },
  });
}

export type ActivationRefusal = 'last_administrator' | 'unchanged';

/** Closes an account: sessions end, links are void, the password no longer opens it. Its grants stay. */
export async function deactivateUser(
  write: RegisterWrite,
  userId: number,
  refuseWith: (reason: ActivationRefusal) => never,
): Promise<void> {
  if (await isLastAdministrator(write, userId)) refuseWith('last_administrator');
  const { count } = await write.transaction.user.updateMany({
    where: { id: userId, deactivatedAt: null },
    data: { deactivatedAt: write.instant, version: { increment: 1 } },
  });
  if (count === 0) refuseWith('unchanged');
  await endUserSessions(write, userId);
  await voidUserLinks(write, userId);
  await appendAuditEvent(write, { type: 'user.deactivated', networkId: null, subjectId: userId, payload: {} });
}

export async function reactivateUser(
  write: RegisterWrite,
  userId: number,
  refuseWith: (reason: ActivationRefusal) => never,
): Promise<void> {
  const { count } = await write.transaction.user.updateMany({
    where: { id: userId, deactivatedAt: { not: null } },
    data: { deactivatedAt: null, version: { increment: 1 } },
  });
  if (count === 0) refuseWith('unchanged');
  await appendAuditEvent(write, { type: 'user.reactivated', networkId: null, subjectId: userId, payload: {} });
}
