import { beforeEach, describe, expect, it } from 'vitest';
import { removeIdentity, signInWithIdentity } from '@/lib/auth/identities/mutations';
import { inviteUser } from '@/lib/auth/users/mutations-links';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { deactivateUser, reactivateUser } from '@/lib/auth/users/mutations';
import { findAccount, findSession } from '@/lib/auth/queries';
import { listSignInMethods } from '@/lib/auth/identities/queries';
import { ATTEMPTS_INSIDE } from '@/lib/auth/rules-limits';
import type { ProvenIdentity } from '@/lib/auth/identities/schema';
import { closeDatabase, database } from '@/lib/db/client';
import { writeRegister } from '@/lib/db/register-write';
import {
  attempt,
  givenAdministrator,
  givenSession,
  givenUser,
  GOOD_PASSWORD,
  stillCounts,
  VISITOR,
} from '@/test/accounts/account-facts';
import { lastEvents } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { inRegister } from '@/test/register-facts';

const EMAIL = 'rita@example.org';
const ISSUER = 'https://login.example.org';
const RITA: ProvenIdentity = { issuer: ISSUER, subject: 'u-17', verifiedEmail: EMAIL };
const REFUSED = { ok: false, reason: 'refused' };
const WHOLE = { role: 'administrator', networkId: null } as const;

let rita: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  await givenAdministrator();
  rita = await givenUser(EMAIL, WHOLE);
});

const signIn = (identity: ProvenIdentity, address = VISITOR.address) =>
  signInWithIdentity(identity, { ...VISITOR, address }, new Date());
const throwOf = (reason: string): never => {
  throw new Error(reason);
};
const bound = async () => (await listSignInMethods(rita)).identities;

/** @returns the session's id */
async function signedIn(identity: ProvenIdentity = RITA): Promise<string> {
  const result = await signIn(identity);
  return result.ok ? result.value : throwOf(result.reason);
}

describe('the first sign-in through a provider', () => {
  it('binds the identity to the account with the verified address, opens a session, and is logged', async () => {
    const before = new Date();
    const session = await signedIn();
    expect((await findSession(session, new Date()))?.user).toMatchObject({ id: rita, email: EMAIL, grants: [WHOLE] });
    const [signedInEvent, boundEvent] = await lastEvents(2);
    expect(boundEvent).toMatchObject({
      type: 'user.identity_bound',
      subjectId: rita,
      userId: rita,
      payload: { issuer: ISSUER },
    });
    expect(signedInEvent).toMatchObject({ type: 'user.signed_in', subjectId: rita, payload: { way: 'oidc' } });
    expect(await bound()).toMatchObject([{ issuer: ISSUER }]);
    const account = await findAccount(rita);
    expect(account?.identityCount).toBe(1);
    expect(account?.lastSignInAt?.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1_000);
  });

  it('makes no account for anybody unknown', async () => {
    const accounts = await database().user.count();
    expect(await signIn({ ...RITA, verifiedEmail: 'nobody@example.org' })).toEqual(REFUSED);
    expect(await database().user.count()).toBe(accounts);
    expect(await database().userIdentity.count()).toBe(0);
  });

  it('counts for nothing where the provider has not verified the address', async () => {
    expect(await signIn({ ...RITA, verifiedEmail: null })).toEqual(REFUSED);
    expect(await bound()).toEqual([]);
  });

  it('opens no deactivated account', async () => {
    await inRegister((write) => deactivateUser(write, rita, throwOf));
    expect(await signIn(RITA)).toEqual(REFUSED);
    expect(await bound()).toEqual([]);
  });

  it('opens the account of somebody invited who has no password', async () => {
    await inRegister((write) => inviteUser(write, { name: 'Ina', email: 'ina@example.org', grant: WHOLE }, throwOf));
    const session = await signedIn({ issuer: ISSUER, subject: 'u-18', verifiedEmail: 'ina@example.org' });
    expect((await findSession(session, new Date()))?.user.name).toBe('Ina');
  });

  it('made twice at the same time binds once', async () => {
    const both = await Promise.all([signIn(RITA), signIn(RITA)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await bound()).toHaveLength(1);
  });
});

describe('a bound identity', () => {
  it('opens its account whatever the address has become', async () => {
    await signedIn();
    await givenUser('other@example.org', WHOLE);
    for (const verifiedEmail of ['other@example.org', null]) {
      const session = await signedIn({ ...RITA, verifiedEmail });
      expect((await findSession(session, new Date()))?.user.id).toBe(rita);
    }
    expect(await bound()).toHaveLength(1);
  });

  it('keeps out another person of the provider who now has the address', async () => {
    await signedIn();
    expect(await signIn({ ...RITA, subject: 'u-99' })).toEqual(REFUSED);
  });

  it('does not recognise the same subject of another provider', async () => {
    await signedIn();
    expect(await signIn({ issuer: 'https://other.example.org', subject: RITA.subject, verifiedEmail: null })).toEqual(
      REFUSED,
    );
    await signedIn({ ...RITA, issuer: 'https://other.example.org' });
    expect((await bound()).map(({ issuer }) => issuer)).toEqual([ISSUER, 'https://other.example.org']);
  });

  it('opens nothing while the account is deactivated, not even with another account’s address', async () => {
    const session = await signedIn();
    await givenUser('other@example.org', WHOLE);
    await inRegister((write) => deactivateUser(write, rita, throwOf));
    expect(await stillCounts(session)).toBe(false);
    expect(await signIn(RITA)).toEqual(REFUSED);
    expect(await signIn({ ...RITA, verifiedEmail: 'other@example.org' })).toEqual(REFUSED);
    await inRegister((write) => reactivateUser(write, rita, throwOf));
    expect((await signIn(RITA)).ok).toBe(true);
  });

  it('is one of its issuer for each account and each subject, in the database itself', async () => {
    await signedIn();
    const other = await givenUser('other@example.org', WHOLE);
    const insert = (data: { userId: number; issuer: string; subject: string }) =>
      inRegister((write) => write.transaction.userIdentity.create({ data }));
    await expect(insert({ userId: other, issuer: ISSUER, subject: RITA.subject })).rejects.toThrow(/Unique constraint/);
    await expect(insert({ userId: rita, issuer: ISSUER, subject: 'u-99' })).rejects.toThrow(/Unique constraint/);
    await expect(database().userIdentity.deleteMany()).rejects.toThrow();
    await expect(
      inRegister((write) => write.transaction.userIdentity.updateMany({ data: { subject: 'u-99' } })),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('refused attempts', () => {
  it('are counted for the identity and the address, and lock nobody else’s password', async () => {
    const stranger = { issuer: ISSUER, subject: 'stranger', verifiedEmail: null };
    for (let n = 0; n < ATTEMPTS_INSIDE; n += 1) expect(await signIn(stranger, `198.51.100.${n}`)).toEqual(REFUSED);
    expect(await signIn(stranger, '198.51.100.99')).toEqual({ ok: false, reason: 'too_many_attempts' });
    expect((await signIn(RITA)).ok).toBe(true);
    expect((await attempt(EMAIL, GOOD_PASSWORD)).ok).toBe(true);
    expect(JSON.stringify(await database().signInAttempt.findMany())).not.toContain('stranger');
  });

  it('are not counted when they succeed', async () => {
    for (let n = 0; n <= ATTEMPTS_INSIDE; n += 1) expect((await signIn(RITA)).ok).toBe(true);
  });
});

describe('removing an identity', () => {
  const removal = async () => ({ userId: rita, identityId: (await bound())[0]?.id ?? 0 });

  it('ends the sessions of the account and is logged; the next sign-in binds anew', async () => {
    const session = await signedIn();
    const others = await givenSession('admin@example.org');
    const one = await removal();
    await inRegister((write) => removeIdentity(write, one, throwOf));
    expect(await lastEvents(1)).toMatchObject([
      { type: 'user.identity_removed', subjectId: rita, payload: { issuer: ISSUER } },
    ]);
    expect(await stillCounts(session)).toBe(false);
    expect(await stillCounts(others)).toBe(true);
    expect(await signIn({ ...RITA, verifiedEmail: null })).toEqual(REFUSED);
    await signedIn();
    expect(await bound()).toHaveLength(1);
  });

  it('is refused for an identity of another account, or one that is gone', async () => {
    await signedIn();
    const other = await givenUser('other@example.org', WHOLE);
    const remove = (change: Awaited<ReturnType<typeof removal>>) =>
      writeUnlessRefused<unknown, string>({ userId: null, name: 'test' }, (write, refuseWith) =>
        removeIdentity(write, change, refuseWith),
      );
    const one = await removal();
    expect(await remove({ ...one, userId: other })).toEqual({ ok: false, reason: 'unchanged' });
    expect((await remove(one)).ok).toBe(true);
    expect(await remove(one)).toEqual({ ok: false, reason: 'unchanged' });
  });

  it('by the holder keeps the session that asks', async () => {
    const [asking, other] = [await signedIn(), await signedIn()];
    const one = { ...(await removal()), except: asking };
    await writeRegister({ userId: rita, name: 'Rita' }, (write) => removeIdentity(write, one, throwOf));
    expect(await bound()).toEqual([]);
    expect(await stillCounts(asking)).toBe(true);
    expect(await stillCounts(other)).toBe(false);
  });

  /** Somebody without a password, signed in by a bound identity. */
  async function givenWithoutPassword(name: string) {
    const email = `${name.toLowerCase()}@example.org`;
    await inRegister((write) => inviteUser(write, { name, email, grant: WHOLE }, throwOf));
    const except = await signedIn({ issuer: ISSUER, subject: email, verifiedEmail: email });
    const userId = (await findSession(except, new Date()))?.user.id ?? 0;
    const ways = await listSignInMethods(userId);
    expect(ways.hasPassword).toBe(false);
    return { actor: { userId, name }, change: { userId, identityId: ways.identities[0]?.id ?? 0, except } };
  }

  it('by the holder requires that a password remains', async () => {
    const { actor, change } = await givenWithoutPassword('Ina');
    const removed = await writeUnlessRefused<unknown, string>(actor, (write, refuseWith) =>
      removeIdentity(write, change, refuseWith),
    );
    expect(removed).toEqual({ ok: false, reason: 'only_way_in' });
    expect((await listSignInMethods(actor.userId)).identities).toHaveLength(1);
  });

  it('by an administrator without a password works for others, never for oneself', async () => {
    const { actor: administrator, change: own } = await givenWithoutPassword('Ina');
    const { change: other } = await givenWithoutPassword('Udo');
    const remove = (change: typeof own) =>
      writeUnlessRefused<unknown, string>(administrator, (write, refuseWith) =>
        removeIdentity(write, { ...change, except: own.except }, refuseWith),
      );
    expect((await remove(other)).ok).toBe(true);
    expect((await listSignInMethods(other.userId)).identities).toEqual([]);
    expect(await stillCounts(other.except)).toBe(false);
    expect(await remove(own)).toEqual({ ok: false, reason: 'only_way_in' });
    expect((await listSignInMethods(own.userId)).identities).toHaveLength(1);
    expect(await stillCounts(own.except)).toBe(true);
  });
});
