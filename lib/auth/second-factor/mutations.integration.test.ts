import { Secret } from 'otpauth';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signInWithIdentity } from '@/lib/auth/identities/mutations';
import { inviteUser, storePassword } from '@/lib/auth/users/mutations-links';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  switchOffSecondFactor,
} from '@/lib/auth/second-factor/mutations';
import { findAccount, findSession } from '@/lib/auth/queries';
import { findOwnSecondFactor } from '@/lib/auth/second-factor/queries';
import { BEGUN_LIFETIME_MS } from '@/lib/auth/rules-second-factor';
import type { SignedInUser } from '@/lib/auth/types';
import { closeDatabase, database } from '@/lib/db/client';
import { resetSecondFactorByEmail } from '@/scripts/database/reset-second-factor';
import { withClient } from '@/scripts/postgres/probe';
import {
  attempt,
  givenAdministrator,
  givenSession,
  GOOD_PASSWORD,
  stillCounts,
  VISITOR,
} from '@/test/accounts/account-facts';
import { lastEvent } from '@/test/audit-events';
import { appCode, wrongAppCode } from '@/test/authenticator';
import { freshDatabase, testDatabase } from '@/test/database';
import { givenMember, inRegister } from '@/test/register-facts';
import { givenBegun, givenFactor, givenFirstStep, secondStep, signedIn } from '@/test/accounts/second-factor-facts';

const EMAIL = 'admin@example.org';
const STEP_MS = 30_000;
/** Connections of the web process: one writer is at work, the others wait. */
const CONNECTIONS = 10;
const PATIENCE = { timeout: 300_000, interval: 50 };

let user: SignedInUser;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  await givenAdministrator(EMAIL);
  user = await signedIn(EMAIL);
});

const events = async () =>
  (await database().auditEvent.findMany({ where: { type: { contains: 'factor' } }, orderBy: { id: 'asc' } })).map(
    ({ type, payload, userId }) => ({
      type,
      payload,
      userId,
    }),
  );
const reset = (userId: number) =>
  writeUnlessRefused<unknown, 'unchanged'>({ userId: null, name: 'test' }, (write, refuseWith) =>
    resetSecondFactor(write, userId, refuseWith),
  );

const throwOf = (reason: string): never => {
  throw new Error(reason);
};

/** Resolves once so many writers wait for the one at work; looked at over a connection of its own. */
const waiting = (count: number) =>
  withClient(testDatabase().ownerUrl, (client) =>
    vi.waitUntil(async () => {
      const { rowCount } = await client.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%begin_register_write%'`,
      );
      return rowCount === count;
    }, PATIENCE),
  );

describe('beginning', () => {
  it('requires the password, and has no effect yet', async () => {
    expect(await beginSecondFactor(user, 'not the password', VISITOR, new Date())).toEqual({
      ok: false,
      reason: 'wrong_own_password',
    });
    await givenBegun(user);
    expect((await findAccount(user.id))?.hasSecondFactor).toBe(false);
    expect(await attempt(EMAIL, GOOD_PASSWORD)).toMatchObject({
      ok: true,
      value: { sessionId: expect.any(String) as string },
    });
    expect(await events()).toEqual([{ type: 'user.second_factor_begun', payload: {}, userId: user.id }]);
  });

  it('again makes another key, until one is confirmed', async () => {
    expect(await givenBegun(user)).not.toBe(await givenBegun(user));
    await givenFactor(user);
    expect(await beginSecondFactor(user, GOOD_PASSWORD, VISITOR, new Date())).toEqual({
      ok: false,
      reason: 'unchanged',
    });
  });

  it('keeps the secret encrypted, and gives it out only until it is confirmed', async () => {
    const key = await givenBegun(user);
    const { secret } = await database().secondFactor.findUniqueOrThrow({ where: { userId: user.id } });
    expect(secret).toHaveLength(48);
    expect(Buffer.from(secret).includes(Buffer.from(Secret.fromBase32(key.replaceAll(' ', '')).bytes))).toBe(false);
    expect((await confirmSecondFactor(user, appCode(key), VISITOR, new Date())).ok).toBe(true);
    expect(await findOwnSecondFactor(user.id, false, new Date())).toMatchObject({ state: 'confirmed', codesLeft: 10 });
  });
});

describe('confirming', () => {
  it('accepts a correct code, issues ten recovery codes and ends the other sessions', async () => {
    const other = await givenSession(EMAIL);
    const { codes } = await givenFactor(user);
    expect(new Set(codes).size).toBe(10);
    expect(await stillCounts(user.sessionId)).toBe(true);
    expect(await stillCounts(other)).toBe(false);
    expect((await findAccount(user.id))?.hasSecondFactor).toBe(true);
    expect((await events()).at(-1)).toEqual({ type: 'user.second_factor_set', payload: {}, userId: user.id });
    const stored = JSON.stringify(await database().recoveryCode.findMany());
    expect(codes.filter((code) => stored.includes(code.replaceAll('-', '')))).toEqual([]);
  });

  it('refuses a wrong code, one too late, and one for nothing begun', async () => {
    const refused = (reason: string) => ({ ok: false, reason });
    expect(await confirmSecondFactor(user, '123456', VISITOR, new Date())).toEqual(refused('set_up_expired'));
    const key = await givenBegun(user);
    expect(await confirmSecondFactor(user, wrongAppCode(key), VISITOR, new Date())).toEqual(refused('wrong_code'));
    const later = new Date(Date.now() + BEGUN_LIFETIME_MS + 60_000);
    expect(await confirmSecondFactor(user, appCode(key, { at: later }), VISITOR, later)).toEqual(
      refused('set_up_expired'),
    );
    expect((await findAccount(user.id))?.hasSecondFactor).toBe(false);
  });
});

describe('renewing recovery codes', () => {
  it('requires a fresh code of the app; the former codes no longer work', async () => {
    const now = new Date();
    const { key, codes } = await givenFactor(user, now);
    const renew = (code: string) => renewRecoveryCodes(user, code, VISITOR, now);
    expect(await renew(appCode(key, { at: now }))).toEqual({ ok: false, reason: 'wrong_code' });
    expect(await renew(codes[0] ?? '')).toEqual({ ok: false, reason: 'wrong_code' });
    const renewed = await renew(appCode(key, { at: now, ahead: 1 }));
    const fresh = renewed.ok ? renewed.value : [];
    expect(fresh).toHaveLength(10);
    expect(await lastEvent()).toMatchObject({ type: 'user.recovery_codes_renewed', payload: {}, userId: user.id });
    const token = await givenFirstStep(EMAIL, now);
    expect(await secondStep(token, codes[1] ?? '', now)).toEqual({ ok: false, reason: 'wrong_code' });
    expect((await secondStep(token, fresh[1] ?? '', now)).ok).toBe(true);
  });
});

describe('switching off', () => {
  /** @returns what switches it off with the right proof */
  async function givenSwitch() {
    const now = new Date();
    const { key } = await givenFactor(user, now);
    return () =>
      switchOffSecondFactor(user, { password: GOOD_PASSWORD, code: appCode(key, { at: now, ahead: 1 }) }, VISITOR, now);
  }

  it('requires password and code, ends the other sessions, and makes the password sufficient again', async () => {
    const now = new Date();
    const { key, codes } = await givenFactor(user, now);
    const opened = await secondStep(await givenFirstStep(EMAIL, now), codes[0] ?? '', now);
    const other = opened.ok ? opened.value : '';
    const off = (password: string, code: string) => switchOffSecondFactor(user, { password, code }, VISITOR, now);
    const right = appCode(key, { at: now, ahead: 1 });
    expect(await off('not the password', right)).toEqual({ ok: false, reason: 'wrong_proof' });
    expect(await off(GOOD_PASSWORD, wrongAppCode(key, now))).toEqual({ ok: false, reason: 'wrong_proof' });
    expect(await stillCounts(other)).toBe(true);
    expect(await off(GOOD_PASSWORD, right)).toEqual({ ok: true, value: null });
    expect(await stillCounts(other)).toBe(false);
    expect(await stillCounts(user.sessionId)).toBe(true);
    expect((await events()).at(-1)).toEqual({
      type: 'user.second_factor_removed',
      payload: { manner: 'switched_off' },
      userId: user.id,
    });
    expect(await database().recoveryCode.count()).toBe(0);
    await givenSession(EMAIL);
  });

  it('requires only the code of an account without a password', async () => {
    const now = new Date();
    const grant = { role: 'administrator', networkId: null } as const;
    await inRegister((write) => inviteUser(write, { name: 'Ina', email: 'ina@example.org', grant }, throwOf));
    const identity = { issuer: 'https://login.example.org', subject: 'u-18', verifiedEmail: 'ina@example.org' };
    const session = await signInWithIdentity(identity, VISITOR, now);
    const ina = session.ok ? (await findSession(session.value, now))?.user : undefined;
    if (!ina) throw new Error('Ina is not signed in');
    const { key } = await givenFactor(ina, now);
    const off = (code: string) => switchOffSecondFactor(ina, { password: '', code }, VISITOR, now);
    expect(await off(wrongAppCode(key, now))).toEqual({ ok: false, reason: 'wrong_proof' });
    expect(await off(appCode(key, { at: now, ahead: 1 }))).toEqual({ ok: true, value: null });
  });

  it('needs no second connection while others wait to write', async () => {
    const off = await givenSwitch();
    const { done, others } = await inRegister(async (write) => {
      const done = off();
      await waiting(1);
      const others = Array.from({ length: CONNECTIONS }, (_, n) =>
        inRegister((other) => givenMember(other, `member-${n}`)),
      );
      await waiting(CONNECTIONS - 1);
      await givenMember(write, 'member');
      return { done, others };
    });
    expect(await done).toEqual({ ok: true, value: null });
    expect(await Promise.all(others)).toHaveLength(CONNECTIONS);
  });

  it('notices a password changed since it was compared', async () => {
    const off = await givenSwitch();
    const { done } = await inRegister(async (write) => {
      const done = off();
      await waiting(1);
      await storePassword(write, user.id, 'another hash');
      return { done };
    });
    expect(await done).toEqual({ ok: false, reason: 'wrong_proof' });
    expect((await findAccount(user.id))?.hasSecondFactor).toBe(true);
  });
});

describe('resetting', () => {
  it('by an administrator removes the factor, and ends sessions and sign-ins under way', async () => {
    const { codes } = await givenFactor(user);
    const token = await givenFirstStep(EMAIL);
    expect((await reset(user.id)).ok).toBe(true);
    expect(await stillCounts(user.sessionId)).toBe(false);
    expect((await events()).at(-1)).toEqual({
      type: 'user.second_factor_removed',
      payload: { manner: 'reset' },
      userId: null,
    });
    expect(await secondStep(token, codes[0] ?? '')).toEqual({ ok: false, reason: 'sign_in_expired' });
    expect(await reset(user.id)).toEqual({ ok: false, reason: 'unchanged' });
    await givenSession(EMAIL);
  });

  it('by command does the same, and says what it found', async () => {
    const { ownerUrl } = testDatabase();
    expect(await resetSecondFactorByEmail(ownerUrl, 'nobody@example.org')).toBe('no_account');
    expect(await resetSecondFactorByEmail(ownerUrl, EMAIL)).toBe('no_factor');
    await givenFactor(user);
    expect(await resetSecondFactorByEmail(ownerUrl, ` ${EMAIL.toUpperCase()} `)).toBe('reset');
    expect(await stillCounts(user.sessionId)).toBe(false);
    expect((await events()).at(-1)).toEqual({
      type: 'user.second_factor_removed',
      payload: { manner: 'command' },
      userId: null,
    });
    await givenSession(EMAIL);
  });
});

describe('the database', () => {
  it('never lowers the last step used and never makes a used recovery code valid again', async () => {
    const now = new Date();
    await givenFactor(user, now);
    const step = Math.floor(now.getTime() / STEP_MS);
    const back = database().secondFactor.update({ where: { userId: user.id }, data: { lastUsedStep: step - 1 } });
    await expect(back).rejects.toThrow('stays used');
    await database().recoveryCode.updateMany({ data: { usedAt: now } });
    await expect(database().recoveryCode.updateMany({ data: { usedAt: null } })).rejects.toThrow('stays used');
  });

  it('lets the web process exchange no secret', async () => {
    await givenFactor(user);
    const secret = Uint8Array.from({ length: 48 }, () => 1);
    await expect(database().secondFactor.update({ where: { userId: user.id }, data: { secret } })).rejects.toThrow(
      'permission denied',
    );
  });
});
