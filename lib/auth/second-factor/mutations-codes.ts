import 'server-only';
import { randomBytes } from 'node:crypto';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { sessionSecret } from '@/lib/auth/options';
import {
  hashRecoveryCode,
  readCode,
  RECOVERY_CODE_BYTES,
  RECOVERY_CODE_COUNT,
  formatRecoveryCode,
  type TypedCode,
} from '@/lib/auth/rules-recovery-codes';
import { openSecret } from '@/lib/auth/second-factor/rules-sealing';
import { findTotpStep } from '@/lib/auth/second-factor/rules-totp';
import type { RegisterWrite } from '@/lib/db/register-write';

/** Consumes a code of the app: if the same one is sent twice at once, the database accepts only one. */
async function spendAppCode({ transaction }: RegisterWrite, userId: number, code: string, now: Date): Promise<boolean> {
  const factor = await transaction.secondFactor.findFirst({
    where: { userId, confirmedAt: { not: null } },
    select: { secret: true },
  });
  const secret = factor && openSecret(factor.secret, { sessionSecret: sessionSecret(), userId });
  const step = secret && findTotpStep(secret, code, now);
  if (step === null) return false;
  const { count } = await transaction.secondFactor.updateMany({
    where: { userId, confirmedAt: { not: null }, lastUsedStep: { lt: step } },
    data: { lastUsedStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(write: RegisterWrite, userId: number, bare: string): Promise<boolean> {
  const { recoveryCode } = write.transaction;
  const { count } = await recoveryCode.updateMany({
    where: { codeHash: hashRecoveryCode(bare), userId, usedAt: null },
    data: { usedAt: write.instant },
  });
  if (count === 0) return false;
  const left = await recoveryCode.count({ where: { userId, usedAt: null } });
  await appendAuditEvent(write, {
    type: 'user.recovery_code_used',
    networkId: null,
    subjectId: userId,
    payload: { left },
  });
  return true;
}

/** Consumes what somebody typed as the second factor. @returns what it was; null where it is not valid */
export async function consumeCode(
  write: RegisterWrite,
  userId: number,
  typed: string,
  now: Date,
): Promise<TypedCode['kind'] | null> {
  const code = readCode(typed);
  if (!code) return null;
  const { kind, bare } = code;
  const proven =
    kind === 'app' ? await spendAppCode(write, userId, bare, now) : await spendRecoveryCode(write, userId, bare);
  return proven ? kind : null;
}

/** Replaces the recovery codes of an account. @returns the new ones, kept nowhere */
export async function replaceRecoveryCodes({ transaction, instant }: RegisterWrite, userId: number): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, () => formatRecoveryCode(randomBytes(RECOVERY_CODE_BYTES)));
  await transaction.recoveryCode.deleteMany({ where: { userId } });
  await transaction.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code.replaceAll('-', '')), createdAt: instant })),
  });
  return codes;
}
