import { beforeEach, describe, expect, it } from 'vitest';
import { switchOffSecondFactor } from '@/lib/auth/second-factor/mutations';
import { changePassword } from '@/lib/auth/sign-in/mutations';
import { findSession } from '@/lib/auth/queries';
import { ATTEMPTS_INSIDE, ATTEMPTS_PER_PLACE } from '@/lib/auth/rules-limits';
import { PENDING_LIFETIME_MS } from '@/lib/auth/rules-second-factor';
import type { SignedInUser } from '@/lib/auth/types';
import { closeDatabase, database } from '@/lib/db/client';
import {
  attempt,
  givenAdministrator,
  givenUser,
  GOOD_PASSWORD,
  OTHER_PASSWORD,
  VISITOR,
} from '@/test/accounts/account-facts';
import { lastEvent, lastEvents } from '@/test/audit-events';
import { appCode, wrongAppCode } from '@/test/authenticator';
import { freshDatabase } from '@/test/database';
import { givenFactor, givenFirstStep, secondStep, signedIn } from '@/test/accounts/second-factor-facts';

const EMAIL = 'admin@example.org';
const WRONG = { ok: false, reason: 'wrong_code' };
const EXPIRED = { ok: false, reason: 'sign_in_expired' };
const TOO_MANY = { ok: false, reason: 'too_many_attempts' };

let user: SignedInUser;
let key: string;
let codes: string[];
/** The factor was confirmed with the code of the step before, so that the present one is still unused. */
let now: Date;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  await givenAdministrator(EMAIL);
  user = await signedIn(EMAIL);
  now = new Date();
  ({ key, codes } = await givenFactor(user, new Date(now.getTime() - 30_000)));
});

const present = (ahead = 0) => appCode(key, { at: now, ahead });
const sessions = () => database().userSession.count({ where: { endedAt: null, id: { not: user.sessionId } } });

describe('the password alone', () => {
  it('opens no session once there is a second factor', async () => {
    await givenFirstStep(EMAIL, now);
    expect(await sessions()).toBe(0);
    const [row] = await database().pendingSignIn.findMany();
    expect(row?.tokenHash).toHaveLength(32);
  });

  it('that is wrong gets the answer everybody gets', async () => {
    expect(await attempt(EMAIL, 'not the password')).toEqual(await attempt('nobody@example.org', 'not the password'));
  });
});

describe('password and code', () => {
  it('open a session, and the log says with what', async () => {
    const opened = await secondStep(await givenFirstStep(EMAIL, now), present(), now);
    expect(opened.ok && (await findSession(opened.value, new Date()))).toMatchObject({
      user: { email: EMAIL },
      hasSecondFactor: true,
    });
    expect(await lastEvent()).toMatchObject({
      type: 'user.signed_in',
      userId: user.id,
      payload: { way: 'password', secondFactor: 'app' },
    });
  });

  it('of a clock one step off are taken, of one two steps off not', async () => {
    expect(await secondStep(await givenFirstStep(EMAIL, now), present(2), now)).toEqual(WRONG);
    expect((await secondStep(await givenFirstStep(EMAIL, now), present(1), now)).ok).toBe(true);
  });

  it('with a code that was used, or an older one, are refused', async () => {
    expect(await secondStep(await givenFirstStep(EMAIL, now), appCode(key, { at: now, ahead: -1 }), now)).toEqual(
      WRONG,
    );
    expect((await secondStep(await givenFirstStep(EMAIL, now), present(1), now)).ok).toBe(true);
    expect(await secondStep(await givenFirstStep(EMAIL, now), present(1), now)).toEqual(WRONG);
    expect(await secondStep(await givenFirstStep(EMAIL, now), present(), now)).toEqual(WRONG);
    expect(await sessions()).toBe(1);
  });

  it('sent several times at once let one through', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, () => givenFirstStep(EMAIL, now)));
    const answers = await Promise.all(tokens.map((token) => secondStep(token, present(), now)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sessions()).toBe(1);
  });

  it('under another session secret no longer match, while recovery codes do', async () => {
    const token = await givenFirstStep(EMAIL, now);
    const secret = process.env.NEXTAUTH_SECRET;
    process.env.NEXTAUTH_SECRET = 'another secret of the tests, long enough';
    try {
      expect(await secondStep(token, present(), now)).toEqual(WRONG);
      expect((await secondStep(token, codes[0] ?? '', now)).ok).toBe(true);
    } finally {
      process.env.NEXTAUTH_SECRET = secret;
    }
  });
});

describe('a recovery code', () => {
  it('signs in once, and the log says how many are left', async () => {
    const [code = ''] = codes;
    expect((await secondStep(await givenFirstStep(EMAIL, now), code.toLowerCase(), now)).ok).toBe(true);
    const [signedInEvent, used] = await lastEvents(2);
    expect(used).toMatchObject({ type: 'user.recovery_code_used', payload: { left: 9 } });
    expect(signedInEvent).toMatchObject({
      type: 'user.signed_in',
      payload: { way: 'password', secondFactor: 'recovery' },
    });
    expect(await secondStep(await givenFirstStep(EMAIL, now), code, now)).toEqual(WRONG);
  });

  it('sent several times at once signs in once', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, () => givenFirstStep(EMAIL, now)));
    const answers = await Promise.all(tokens.map((token) => secondStep(token, codes[3] ?? '', now)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('of somebody else opens nothing', async () => {
    await givenUser('rita@example.org', { role: 'administrator', networkId: null });
    const [theirs = ''] = (await givenFactor(await signedIn('rita@example.org'))).codes;
    expect(await secondStep(await givenFirstStep(EMAIL, now), theirs, now)).toEqual(WRONG);
    expect((await secondStep(await givenFirstStep('rita@example.org', now), theirs, now)).ok).toBe(true);
  });
});

describe('the first step', () => {
  it('is used up by the second, and worthless without its token', async () => {
    const token = await givenFirstStep(EMAIL, now);
    expect((await secondStep(token, present(), now)).ok).toBe(true);
    expect(await secondStep(token, present(1), now)).toEqual(EXPIRED);
    expect(await secondStep('no such token', present(1), now)).toEqual(EXPIRED);
  });

  it('stays while codes are wrong, and is over after five minutes', async () => {
    const token = await givenFirstStep(EMAIL, now);
    expect(await secondStep(token, wrongAppCode(key, now), now)).toEqual(WRONG);
    const late = new Date(now.getTime() + PENDING_LIFETIME_MS + 1_000);
    expect(await secondStep(token, appCode(key, { at: late }), late)).toEqual(EXPIRED);
    expect((await secondStep(token, present(), now)).ok).toBe(true);
  });

  it('is worthless after a new password and after a factor was switched off', async () => {
    const first = await givenFirstStep(EMAIL, now);
    await changePassword(user, { present: GOOD_PASSWORD, next: OTHER_PASSWORD }, VISITOR, now);
    expect(await secondStep(first, present(), now)).toEqual(EXPIRED);
    const again = await attempt(EMAIL, OTHER_PASSWORD, { now });
    const second = again.ok && 'pendingToken' in again.value ? again.value.pendingToken : '';
    await switchOffSecondFactor(user, { password: OTHER_PASSWORD, code: present() }, VISITOR, now);
    expect(await secondStep(second, present(1), now)).toEqual(EXPIRED);
  });
});

describe('attempts', () => {
  it('with wrong codes are counted per account, wherever they come from and whoever has known the password anew', async () => {
    const token = await givenFirstStep(EMAIL, now);
    for (let n = 0; n < ATTEMPTS_INSIDE; n += 1) {
      expect(await secondStep(token, wrongAppCode(key, now), now, `198.51.100.${n}`)).toEqual(WRONG);
    }
    expect(await secondStep(token, present(), now, '203.0.113.1')).toEqual(TOO_MANY);
    expect(await secondStep(await givenFirstStep(EMAIL, now), present(), now, '203.0.113.1')).toEqual(TOO_MANY);
    const later = new Date(now.getTime() + 16 * 60_000);
    expect((await secondStep(await givenFirstStep(EMAIL, later), appCode(key, { at: later }), later)).ok).toBe(true);
  });

  it('with wrong passwords, which a stranger can make, do not use up those with codes', async () => {
    const token = await givenFirstStep(EMAIL, now);
    for (let n = 0; n < ATTEMPTS_PER_PLACE; n += 1) await attempt(EMAIL, 'wrong', { address: '198.51.100.1', now });
    expect(await attempt(EMAIL, GOOD_PASSWORD, { address: '198.51.100.1', now })).toEqual(TOO_MANY);
    expect((await secondStep(token, present(), now)).ok).toBe(true);
  });
});
