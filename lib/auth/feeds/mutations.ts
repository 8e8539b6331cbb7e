import 'server-only';
import { randomBytes } from 'node:crypto';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { hashToken } from '@/lib/auth/rules-links';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';

/** Gives an account a private address for its reminders; the one before stops working. @returns the token, kept nowhere */
export async function issueFeed(write: RegisterWrite, userId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const feed = { tokenHash: hashToken(token), createdAt: write.instant };
  await write.transaction.reminderFeed.upsert({ where: { userId }, create: { userId, ...feed }, update: feed });
  await appendAuditEvent(write, { type: 'user.feed_issued', networkId: null, subjectId: userId, payload: {} });
  return token;
}

/** The private address of an account stops working. */
export async function revokeFeed(write: RegisterWrite, userId: number): Promise<Result<null, NothingChanged>> {
  const { count } = await write.transaction.reminderFeed.deleteMany({ where: { userId } });
  if (count === 0) return refuse({ kind: 'nothing_changed' });
  await appendAuditEvent(write, { type: 'user.feed_revoked', networkId: null, subjectId: userId, payload: {} });
  return succeed(null);
}
