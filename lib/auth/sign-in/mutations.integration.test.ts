import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changePassword } from '@/lib/auth/sign-in/mutations';
import { tellFailedSignIns } from '@/lib/auth/sign-in/mutations-failed';
import { sessionSecret } from '@/lib/auth/options';
import { findSession } from '@/lib/auth/queries';
import { listFailedSignIns } from '@/lib/auth/queries-failed';
import { mintBrowserToken } from '@/lib/auth/rules-browsers';
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, ATTEMPTS_PER_PLACE } from '@/lib/auth/rules-limits';
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

/** What a browser is given that an account has signed in from. */
const knownBrowser = (account: string) =>
  mintBrowserToken({ sessionSecret: sessionSecret(), account, now: new Date() }, randomBytes(16).toString('base64url'));

describe('attempts', () => {
  it('are limited per account and address, whether the account exists or not; from another address it opens', async () => {
    for (const email of [EMAIL, 'nobody@example.org']) {
      await fail(
        ATTEMPTS_PER_PLACE,
        () => email,
        () => '198.51.100.1',
      );
      expect(await attempt(email, GOOD_PASSWORD, { address: '198.51.100.1' })).toEqual(TOO_MANY);
    }
    const later = new Date(Date.now() + QUARTER_OF_AN_HOUR_MS + 1_000);
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '198.51.100.1', now: later })).toMatchObject({ ok: true });
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '203.0.113.1' })).toMatchObject({ ok: true });
  });

  it('are limited per account from all unknown places together; a browser it has signed in from is not locked out', async () => {
    for (const email of [EMAIL, 'nobody@example.org']) {
      await fail(
        ATTEMPTS_PER_ACCOUNT,
        () => email,
        (n) => `198.51.100.${n}`,
      );
      expect(await attempt(email, GOOD_PASSWORD, { address: '203.0.113.1' })).toEqual(TOO_MANY);
    }
    const known = knownBrowser(EMAIL);
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '203.0.113.1', browser: known })).toMatchObject({ ok: true });
    const ofSomebodyElse = knownBrowser('eve@example.org');
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '203.0.113.1', browser: ofSomebodyElse })).toEqual(TOO_MANY);
    const later = new Date(Date.now() + QUARTER_OF_AN_HOUR_MS + 1_000);
    expect(await attempt(EMAIL, GOOD_PASSWORD, { now: later })).toMatchObject({ ok: true });
  });

  it('from a known browser are limited too, wherever it goes', async () => {
    const browser = knownBrowser(EMAIL);
    for (let n = 0; n < ATTEMPTS_PER_PLACE; n += 1)
      expect(await attempt(EMAIL, 'not the password', { address: `198.51.100.${n}`, browser })).toEqual(WRONG);
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '203.0.113.1', browser })).toEqual(TOO_MANY);
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '203.0.113.1' })).toMatchObject({ ok: true });
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
      ATTEMPTS_PER_PLACE,
      () => EMAIL,
      () => '198.51.100.9',
    );
    await closeDatabase();
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '198.51.100.9' })).toEqual(TOO_MANY);
  });

  it('made at the same time count each other', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(EMAIL, 'not the password')));
    expect(
      answers.filter(({ ok, ...rest }) => !ok && 'reason' in rest && rest.reason === 'wrong_credentials').length,
    ).toBeLessThanOrEqual(ATTEMPTS_PER_PLACE);
  });

  it('that succeed do not count', async () => {
    for (let n = 0; n <= ATTEMPTS_PER_PLACE; n += 1) expect((await attempt(EMAIL, GOOD_PASSWORD)).ok).toBe(true);
  });

  it('leave neither addresses nor accounts that can be read', async () => {
    await attempt(EMAIL, 'not the password');
    const rows = JSON.stringify(await database().signInAttempt.findMany());
    expect(rows).not.toContain(EMAIL);
    expect(rows).not.toContain(VISITOR.address);
  });
});

describe('failed attempts', () => {
  const AN_HOUR_MS = 60 * 60 * 1_000;
  const at = (time: string) => new Date(`2026-03-01T${time}Z`);
  const tell = async (now: Date) => ({
    events: await tellFailedSignIns(now),
    shown: await listFailedSignIns(new Date()),
  });

  it('are told in the audit log once their hour is over: one event an account, with their number and no address', async () => {
    for (const [time, email] of [
      ['10:05', EMAIL],
      ['10:59', EMAIL],
      ['11:00', EMAIL],
      ['10:30', 'nobody@example.org'],
    ] as const) {
      expect(await attempt(email, 'not the password', { now: at(`${time}:00`) })).toEqual(WRONG);
    }
    expect(await tellFailedSignIns(at('10:59:59'))).toBe(0);
    const { id, name } = await database().user.findUniqueOrThrow({ where: { email: EMAIL } });
    expect(await tell(at('11:00:00'))).toEqual({ events: 1, shown: [{ userId: id, name, count: 2, locked: false }] });
    expect(await lastEvent()).toMatchObject({
      type: 'user.sign_in_failed',
      userId: null,
      subjectId: id,
      payload: { hour: '2026-03-01T10:00:00.000Z', count: 2 },
    });
    // Whoever tells it again, as another server would, says nothing more than what came since.
    expect(await tell(at('11:30:00'))).toMatchObject({ events: 0 });
    expect(await tell(at('12:00:00'))).toEqual({ events: 1, shown: [{ userId: id, name, count: 3, locked: false }] });
    expect(await tell(new Date(at('12:00:00').getTime() + AN_HOUR_MS))).toMatchObject({ events: 0 });
  });

  it('that locked the account for a while are told as such', async () => {
    for (let second = 0; second < ATTEMPTS_PER_PLACE; second += 1)
      expect(await attempt(EMAIL, 'not the password', { now: at(`10:58:${10 + second}`) })).toEqual(WRONG);
    expect(await attempt(EMAIL, 'not the password', { now: at('11:00:10') })).not.toEqual(WRONG);
    const { id, name } = await database().user.findUniqueOrThrow({ where: { email: EMAIL } });
    const count = ATTEMPTS_PER_PLACE;
    expect(await tell(at('11:05:00'))).toEqual({ events: 1, shown: [{ userId: id, name, count, locked: true }] });
    expect(await lastEvent()).toMatchObject({ payload: { count, locked: true } });
  });

  it('that were followed by the right password stay told, and success says nothing', async () => {
    await attempt(EMAIL, 'not the password', { now: at('10:05:00') });
    await attempt(EMAIL, GOOD_PASSWORD, { now: at('10:06:00') });
    expect(await tell(at('11:00:00'))).toMatchObject({ events: 1, shown: [{ count: 1 }] });
    await attempt(EMAIL, GOOD_PASSWORD, { now: at('11:06:00') });
    expect(await tell(at('12:00:00'))).toMatchObject({ events: 0 });
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
