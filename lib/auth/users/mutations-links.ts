import 'server-only';
import { randomBytes } from 'node:crypto';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { hashPassword } from '@/lib/auth/mutations-passwords';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { endUserSessions, voidUserLinks } from '@/lib/auth/mutations-sessions';
import { activeAdministrator, activeUser, type StandingLink } from '@/lib/auth/queries';
import { hashToken, LINK_LIFETIME_MS } from '@/lib/auth/rules-links';
import { grantRole, insertUser } from '@/lib/auth/users/mutations';
import type { Grant } from '@/lib/auth/types';
import { refuse, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';

/** Makes a link for an account; earlier unused ones of the account stop working. @returns the token, kept nowhere */
async function issueLink(write: RegisterWrite, userId: number, purpose: 'invitation' | 'reset'): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await voidUserLinks(write, userId);
  await write.transaction.oneTimeLink.create({
    data: {
      purpose,
      userId,
      tokenHash: hashToken(token),
      createdBy: write.actor.userId,
      createdAt: write.instant,
      expiresAt: new Date(write.instant.getTime() + LINK_LIFETIME_MS[purpose]),
    },
  });
  await appendAuditEvent(write, { type: 'user.link_issued', networkId: null, subjectId: userId, payload: { purpose } });
  return token;
}

/** Creates an account with its first role. @returns the token of the link with which its holder sets the password */
export async function inviteUser(
  write: RegisterWrite,
  { name, email, grant }: { name: string; email: string; grant: Grant },
  refuseWith: (reason: 'email_taken') => never,
): Promise<string> {
  if (await write.transaction.user.findUnique({ where: { email }, select: { id: true } })) refuseWith('email_taken');
  const userId = await insertUser(write, { name, email });
  await grantRole(write, userId, grant);
  return issueLink(write, userId, 'invitation');
}

/** Makes a link with which the holder sets a new password; an invitation while there was none yet. @returns its token */
export async function issuePasswordLink(
  write: RegisterWrite,
  userId: number,
  refuseWith: (reason: 'unchanged') => never,
): Promise<string> {
  const holder = await write.transaction.user.findUnique({
    where: { id: userId, ...activeUser },
    select: { passwordHash: true },
  });
  if (!holder) return refuseWith('unchanged');
  return issueLink(write, userId, holder.passwordHash === null ? 'invitation' : 'reset');
}

/** Consumes a link, unless it was used or has expired. */
async function consumeLink(write: RegisterWrite, id: number): Promise<boolean> {
  const { count } = await write.transaction.oneTimeLink.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: write.instant } },
    data: { usedAt: write.instant },
  });
  return count === 1;
}

export type LinkRefusal = 'link_void' | 'email_taken';

export interface FirstAdministrator {
  name: string;
  email: string;
  password: string;
}

/** The set-up link makes the first administrator of the register, while there is none. */
export async function setUpAdministrator(
  link: StandingLink,
  { name, email, password }: FirstAdministrator,
): Promise<Result<number, LinkRefusal>> {
  const passwordHash = await hashPassword(password);
  return writeUnlessRefused<number, LinkRefusal>({ userId: null, name: 'set-up link' }, async (write, refuseWith) => {
    if (link.purpose !== 'setup' || !(await consumeLink(write, link.id))) return refuseWith('link_void');
    if ((await write.transaction.user.count({ where: activeAdministrator })) > 0) return refuseWith('link_void');
    if (await write.transaction.user.findUnique({ where: { email }, select: { id: true } }))
      return refuseWith('email_taken');
    const userId = await insertUser(write, { name, email });
    await grantRole(write, userId, { role: 'administrator', networkId: null });
    await storePassword(write, userId, passwordHash);
    return userId;
  });
}

/** An invitation or reset link sets the account's password and ends its sessions. */
export async function setPasswordByLink(link: StandingLink, password: string): Promise<Result<number, 'link_void'>> {
  const { user } = link;
  if (!user) return refuse('link_void');
  const passwordHash = await hashPassword(password);
  return writeUnlessRefused<number, 'link_void'>({ userId: user.id, name: user.name }, async (write, refuseWith) => {
    if (!(await consumeLink(write, link.id))) return refuseWith('link_void');
    const active = await write.transaction.user.count({ where: { id: user.id, ...activeUser } });
    if (active === 0) return refuseWith('link_void');
    await storePassword(write, user.id, passwordHash);
    return user.id;
  });
}

/** Stores a new password; whoever was signed in with the old one no longer is, and open links are void. */
export async function storePassword(write: RegisterWrite, userId: number, passwordHash: string): Promise<void> {
  await write.transaction.user.update({
    where: { id: userId },
    data: { passwordHash, passwordChangedAt: write.instant, version: { increment: 1 } },
  });
  await endUserSessions(write, userId);
  await voidUserLinks(write, userId);
  await appendAuditEvent(write, { type: 'user.password_set', networkId: null, subjectId: userId, payload: {} });
}
