import { beforeEach, describe, expect, it } from 'vitest';
import { changePassword } from '@/lib/auth/sign-in/mutations';
import { findSession } from '@/lib/auth/queries';
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS } from '@/lib/auth/rules-limits';
import { deactivateUser } from '@/lib/auth/users/mutations';
import { closeDatabase, database } from '@/lib/db/client';
import { writeRegister } from '@/lib/db/register-write';
import {
  attempt,
  givenAdministrator,
  givenInvitation,
  givenSession,
  givenUser,
  GOOD_PASSWORD,
  OTHER_PASSWORD,
  stillCounts,
  VISITOR,
} from '@/test/accounts/account-facts';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';

const EMAIL = 'admin@example.org';
const GRANT = { role: 'administrator', networkId: null } as const;
const WRONG = { ok: false, reason: 'wrong_credentials' };
const TOO_MANY = { ok: false, reason: 'too_many_attempts' };
const QUARTER_OF_AN_HOUR_MS = 15 * 60 * 1_000;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  await givenAdministrator(EMAIL);
});

async function fail(times: number, email: (n: number) => string, address: (n: number) => string) {
  for (let n = 0; n < times; n += 1)
    expect(await attempt(email(n), 'not the password', { address: address(n) })).toEqual(WRONG);
}

describe('signing in', () => {
  it('opens a session, says so in the audit log and keeps the time', async () => {
    const session = await givenSession(EMAIL);
    expect((await findSession(session, new Date()))?.user).toMatchObject({
      email: EMAIL,
      grants: [{ role: 'administrator', networkId: null }],
    });
    const user = await database().user.findUniqueOrThrow({ where: { email: EMAIL } });
    expect(await lastEvent()).toMatchObject({ type: 'user.signed_in', userId: user.id, payload: { way: 'password' } });
    expect(user.lastSignInAt).not.toBeNull();
  });

  it('gives the same answer for a wrong password and an account that does not exist', async () => {
    expect(await attempt(EMAIL, 'not the password')).toEqual(await attempt('nobody@example.org', 'not the password'));
  });

  it('refuses an account that has not set a password, whatever is typed', async () => {
    await givenInvitation('invited@example.org', GRANT);
    const { passwordHash } = await database().user.findUniqueOrThrow({ where: { email: 'invited@example.org' } });
    expect(passwordHash).toBeNull();
    for (const password of ['', GOOD_PASSWORD]) expect(await attempt('invited@example.org', password)).toEqual(WRONG);
  });

  it('refuses a deactivated account with its right password, which is kept only as an argon2id hash', async () => {
    const id = await givenUser('former@example.org', GRANT);
    await givenSession('former@example.org');
    await writeRegister({ userId: null, name: 'test' }, (write) =>
      deactivateUser(write, id, (reason) => {
        throw new Error(reason);
      }),
    );
    const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id } });
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect(await attempt('former@example.org', GOOD_PASSWORD)).toEqual(WRONG);
  });

  it('refuses an empty password', async () => {
    expect(await attempt(EMAIL, '')).toEqual(WRONG);
  });

  it('is over when the session has expired', async () => {
    const id = await givenSession(EMAIL);
    const later = new Date(Date.now() + 12 * 60 * 60 * 1_000 + 1_000);
    expect(await findSession(id, later)).toBeNull();
    expect(await findSession('no-uuid', new Date())).toBeNull();
  });
});

describe('attempts', () => {
  it('are limited per account, wherever they come from, whether it exists or not', async () => {
    for (const email of [EMAIL, 'nobody@example.org']) {
      await fail(
        ATTEMPTS_PER_ACCOUNT,
        () => email,
        (n) => `198.51.100.${n}`,
      );
      expect(await attempt(email, GOOD_PASSWORD, { address: '203.0.113.1' })).toEqual(TOO_MANY);
    }
    expect(
      await attempt(EMAIL, GOOD_PASSWORD, { now: new Date(Date.now() + QUARTER_OF_AN_HOUR_MS + 1_000) }),
    ).toMatchObject({ ok: true });
  });

  it('are limited per address, whatever account they try', async () => {
    await fail(
      ATTEMPTS_PER_ADDRESS,
      (n) => `user${n}@example.org`,
      () => '198.51.100.7',
    );
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '198.51.100.7' })).toEqual(TOO_MANY);
    expect((await attempt(EMAIL, GOOD_PASSWORD, { address: '198.51.100.8' })).ok).toBe(true);
  });

  it('are still counted after a restart', async () => {
    await fail(
      ATTEMPTS_PER_ACCOUNT,
      () => EMAIL,
      () => '198.51.100.9',
    );
    await closeDatabase();
    expect(await attempt(EMAIL, GOOD_PASSWORD)).toEqual(TOO_MANY);
  });

  it('made at the same time count each other', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(EMAIL, 'not the password')));
    expect(
      answers.filter(({ ok, ...rest }) => !ok && 'reason' in rest && rest.reason === 'wrong_credentials').length,
    ).toBeLessThanOrEqual(ATTEMPTS_PER_ACCOUNT);
  });

  it('that succeed do not count', async () => {
    for (let n = 0; n <= ATTEMPTS_PER_ACCOUNT; n += 1) expect((await attempt(EMAIL, GOOD_PASSWORD)).ok).toBe(true);
  });

  it('leave neither addresses nor accounts that can be read', async () => {
    await attempt(EMAIL, 'not the password');
    const rows = JSON.stringify(await database().signInAttempt.findMany());
    expect(rows).not.toContain(EMAIL);
    expect(rows).not.toContain(VISITOR.address);
  });
});

describe('changing the password', () => {
  it('requires the present one, and ends every session', async () => {
    const id = await givenSession(EMAIL);
    const found = await findSession(id, new Date());
    if (!found) throw new Error('no session');
    const change = (present: string) =>
      changePassword(found.user, { present, next: OTHER_PASSWORD }, VISITOR, new Date());
    expect(await change('not the password')).toEqual(WRONG);
    expect(await stillCounts(id)).toBe(true);
    expect((await change(GOOD_PASSWORD)).ok).toBe(true);
    expect(await stillCounts(id)).toBe(false);
    expect((await attempt(EMAIL, OTHER_PASSWORD)).ok).toBe(true);
  });
});
