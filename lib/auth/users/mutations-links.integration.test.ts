import { beforeEach, describe, expect, it } from 'vitest';
import { inviteUser, issuePasswordLink, setPasswordByLink, setUpAdministrator } from '@/lib/auth/users/mutations-links';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { findLink } from '@/lib/auth/queries';
import { closeDatabase, database } from '@/lib/db/client';
import { writeRegister } from '@/lib/db/register-write';
import { issueSetUpLink } from '@/scripts/database/set-up-link';
import {
  attempt,
  givenAdministrator,
  givenSession,
  givenUser,
  GOOD_PASSWORD,
  OTHER_PASSWORD,
  standingLink,
  stillCounts,
} from '@/test/accounts/account-facts';
import { freshDatabase, testDatabase } from '@/test/database';

const TEST = { userId: null, name: 'test' };
const ADA = { name: 'Ada', email: 'ada@example.org', password: GOOD_PASSWORD };
const A_DAY_MS = 24 * 60 * 60 * 1_000;

const setUpLink = () => issueSetUpLink(testDatabase().ownerUrl);
const events = async () =>
  (await database().auditEvent.findMany({ orderBy: { id: 'asc' }, select: { type: true } })).map(({ type }) => type);
const passwordLink = (userId: number) =>
  writeUnlessRefused<string, 'unchanged'>(TEST, (write, refuseWith) => issuePasswordLink(write, userId, refuseWith));

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

describe('the set-up link', () => {
  it('makes the first administrator of the whole register, with an event for each thing done', async () => {
    const id = await givenAdministrator();
    const grants = await database().roleGrant.findMany({
      where: { userId: id },
      select: { role: true, networkId: true },
    });
    expect(grants).toEqual([{ role: 'administrator', networkId: null }]);
    expect(await events()).toEqual(['user.created', 'role.granted', 'user.password_set']);
    expect((await attempt('admin@example.org', GOOD_PASSWORD)).ok).toBe(true);
  });

  it('is kept as a hash only', async () => {
    const token = await setUpLink();
    const rows = await database().oneTimeLink.findMany();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.tokenHash).toHaveLength(32);
  });

  it('works once', async () => {
    const token = (await setUpLink()) ?? '';
    const link = await standingLink(token);
    const both = await Promise.all([
      setUpAdministrator(link, ADA),
      setUpAdministrator(link, { ...ADA, email: 'second@example.org' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, reason: 'link_void' });
    expect(await findLink(token, new Date())).toBeNull();
    expect(await database().user.count()).toBe(1);
  });

  it('stops working after a day', async () => {
    const token = (await setUpLink()) ?? '';
    expect(await findLink(token, new Date(Date.now() + A_DAY_MS - 60_000))).not.toBeNull();
    expect(await findLink(token, new Date(Date.now() + A_DAY_MS + 1_000))).toBeNull();
  });

  it('is replaced by the next one', async () => {
    const first = (await setUpLink()) ?? '';
    const second = (await setUpLink()) ?? '';
    expect(await findLink(first, new Date())).toBeNull();
    expect(await findLink(second, new Date())).toMatchObject({ purpose: 'setup', user: null });
  });

  it('is not made while somebody administers the register', async () => {
    await givenAdministrator();
    expect(await setUpLink()).toBeNull();
  });

  it('refuses an address that has an account, and can then be used again', async () => {
    await givenUser('ada@example.org', { role: 'administrator', networkId: null });
    await writeRegister(TEST, async (write) => {
      await write.transaction.user.updateMany({ data: { deactivatedAt: write.instant } });
      await inviteUser(
        write,
        { name: 'x', email: 'x@example.org', grant: { role: 'administrator', networkId: null } },
        () => {
          throw new Error('taken');
        },
      );
    });
    const token = (await setUpLink()) ?? '';
    expect(await setUpAdministrator(await standingLink(token), ADA)).toEqual({ ok: false, reason: 'email_taken' });
    expect((await setUpAdministrator(await standingLink(token), { ...ADA, email: 'other@example.org' })).ok).toBe(true);
  });
});

describe('an invitation or reset link', () => {
  it('sets the password, ends the sessions and works once', async () => {
    const id = await givenAdministrator();
    const session = await givenSession('admin@example.org');
    const issued = await passwordLink(id);
    if (!issued.ok) throw new Error(issued.reason);
    const link = await standingLink(issued.value);
    expect(link.purpose).toBe('reset');
    expect((await setPasswordByLink(link, OTHER_PASSWORD)).ok).toBe(true);
    expect(await stillCounts(session)).toBe(false);
    expect((await attempt('admin@example.org', GOOD_PASSWORD)).ok).toBe(false);
    expect((await attempt('admin@example.org', OTHER_PASSWORD)).ok).toBe(true);
    expect(await setPasswordByLink(link, GOOD_PASSWORD)).toEqual({ ok: false, reason: 'link_void' });
  });

  it('is replaced by the next one of the account', async () => {
    const id = await givenAdministrator();
    const [first, second] = [await passwordLink(id), await passwordLink(id)];
    if (!first.ok || !second.ok) throw new Error('no link');
    expect(await findLink(first.value, new Date())).toBeNull();
    expect(await findLink(second.value, new Date())).not.toBeNull();
  });

  it('is not made for a deactivated account', async () => {
    const id = await givenAdministrator();
    await writeRegister(TEST, async (write) => {
      await write.transaction.user.update({ where: { id }, data: { deactivatedAt: write.instant } });
      await inviteUser(
        write,
        { name: 'x', email: 'x@example.org', grant: { role: 'administrator', networkId: null } },
        () => {
          throw new Error('taken');
        },
      );
    });
    expect(await passwordLink(id)).toEqual({ ok: false, reason: 'unchanged' });
  });
});
