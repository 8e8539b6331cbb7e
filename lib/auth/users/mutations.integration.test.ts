import { beforeEach, describe, expect, it } from 'vitest';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { endChosenSessions, endSession } from '@/lib/auth/mutations-sessions';
import {
  addGrant,
  deactivateUser,
  reactivateUser,
  withdrawGrant,
  type ActivationRefusal,
  type GrantRefusal,
} from '@/lib/auth/users/mutations';
import { findAccount, findSession } from '@/lib/auth/queries';
import type { Grant } from '@/lib/auth/types';
import { closeDatabase, database } from '@/lib/db/client';
import {
  attempt,
  givenAdministrator,
  givenSession,
  givenUser,
  GOOD_PASSWORD,
  stillCounts,
} from '@/test/accounts/account-facts';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { givenNetwork, inRegister } from '@/test/register-facts';

const TEST = { userId: null, name: 'test' };
const WHOLE: Grant = { role: 'administrator', networkId: null };
const EDITOR_EMAIL = 'editor@example.org';

let administrator: number;
let editor: number;
let networkId: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  administrator = await givenAdministrator();
  networkId = await inRegister((write) => givenNetwork(write, 'kreis'));
  editor = await givenUser(EDITOR_EMAIL, { role: 'editor', networkId });
});

const changeGrant = (change: typeof addGrant, userId: number, grant: Grant) =>
  writeUnlessRefused<unknown, GrantRefusal>(TEST, (write, refuseWith) => change(write, userId, grant, refuseWith));
const endOne = (userId: number, session: string) =>
  writeUnlessRefused<unknown, 'unchanged'>(TEST, (write, refuseWith) =>
    endChosenSessions(write, userId, session, refuseWith),
  );
const activate = (change: typeof deactivateUser, userId: number) =>
  writeUnlessRefused<unknown, ActivationRefusal>(TEST, (write, refuseWith) => change(write, userId, refuseWith));

describe('a grant', () => {
  it('takes effect at once and is logged', async () => {
    const session = await givenSession(EDITOR_EMAIL);
    expect((await changeGrant(addGrant, editor, WHOLE)).ok).toBe(true);
    expect(await lastEvent()).toMatchObject({
      type: 'role.granted',
      payload: { userId: editor, role: 'administrator' },
    });
    expect((await findSession(session, new Date()))?.user.grants).toContainEqual(WHOLE);
  });

  it('is not given twice', async () => {
    expect(await changeGrant(addGrant, administrator, WHOLE)).toEqual({ ok: false, reason: 'already_granted' });
  });

  it('when withdrawn ends the sessions of its holder and of nobody else', async () => {
    const [theirs, other] = [await givenSession(EDITOR_EMAIL), await givenSession('admin@example.org')];
    expect((await changeGrant(withdrawGrant, editor, { role: 'editor', networkId })).ok).toBe(true);
    expect(await lastEvent()).toMatchObject({
      type: 'role.withdrawn',
      networkId,
      payload: { userId: editor, role: 'editor' },
    });
    expect(await stillCounts(theirs)).toBe(false);
    expect(await stillCounts(other)).toBe(true);
    expect((await findAccount(editor))?.grants).toEqual([]);
  });

  it('that nobody holds cannot be withdrawn', async () => {
    expect(await changeGrant(withdrawGrant, editor, WHOLE)).toEqual({ ok: false, reason: 'not_granted' });
  });
});

describe('the last administrator', () => {
  it('keeps the role and stays active', async () => {
    expect(await changeGrant(withdrawGrant, administrator, WHOLE)).toEqual({ ok: false, reason: 'last_administrator' });
    expect(await activate(deactivateUser, administrator)).toEqual({ ok: false, reason: 'last_administrator' });
  });

  it('is not the last while another can sign in', async () => {
    await changeGrant(addGrant, editor, WHOLE);
    expect((await changeGrant(withdrawGrant, administrator, WHOLE)).ok).toBe(true);
    expect(await activate(deactivateUser, editor)).toEqual({ ok: false, reason: 'last_administrator' });
  });

  it('stays when both are withdrawn at the same time', async () => {
    await changeGrant(addGrant, editor, WHOLE);
    const both = await Promise.all([activate(deactivateUser, administrator), activate(deactivateUser, editor)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('deactivating', () => {
  it('ends the sessions at once and closes the sign-in, until reactivated', async () => {
    const session = await givenSession(EDITOR_EMAIL);
    expect((await activate(deactivateUser, editor)).ok).toBe(true);
    expect(await stillCounts(session)).toBe(false);
    expect(await attempt(EDITOR_EMAIL, GOOD_PASSWORD)).toEqual({ ok: false, reason: 'wrong_credentials' });
    expect(await activate(deactivateUser, editor)).toEqual({ ok: false, reason: 'unchanged' });
    expect((await activate(reactivateUser, editor)).ok).toBe(true);
    expect(await stillCounts(session)).toBe(false);
    expect((await attempt(EDITOR_EMAIL, GOOD_PASSWORD)).ok).toBe(true);
  });
});

describe('a session', () => {
  it('ends by signing out', async () => {
    const session = await givenSession(EDITOR_EMAIL);
    await endSession(session, new Date());
    expect(await stillCounts(session)).toBe(false);
  });

  it('is ended for its own holder only', async () => {
    const session = await givenSession(EDITOR_EMAIL);
    const events = await database().auditEvent.count();
    expect(await endOne(administrator, session)).toEqual({ ok: false, reason: 'unchanged' });
    expect(await stillCounts(session)).toBe(true);
    expect(await database().auditEvent.count()).toBe(events);
    expect((await endOne(editor, session)).ok).toBe(true);
    expect(await stillCounts(session)).toBe(false);
    expect(await lastEvent()).toMatchObject({ type: 'user.sessions_ended', subjectId: editor });
  });
});
