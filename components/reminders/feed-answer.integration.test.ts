import { SaxesParser } from 'saxes';
import { beforeEach, expect, it } from 'vitest';
import { answerFeed } from '@/components/reminders/feed-answer';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { issueFeed, revokeFeed } from '@/lib/auth/feeds/mutations';
import { findFeedScope } from '@/lib/auth/feeds/queries';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import { deactivateUser } from '@/lib/auth/users/mutations';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { setReminderDays } from '@/lib/office/reminders/mutations';
import { readReminders } from '@/lib/office/reminders/queries';
import { givenAdministrator } from '@/test/accounts/account-facts';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { givenAttendance, givenMeeting, givenNetwork, givenSmallRegister, inRegister } from '@/test/register-facts';

const ACTOR = { userId: null, name: 'office' };
let facts: Awaited<ReturnType<typeof givenSmallRegister>> & { otherId: number };

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  const small = await inRegister(givenSmallRegister);
  const { networkId, sourceId } = small;
  facts = await inRegister(async (write) => {
    await givenMeeting(write, { networkId, sourceId, date: '2022-03-01', state: 'scheduled', published: false });
    await givenMeeting(write, { networkId, sourceId, date: '2022-03-20', state: 'scheduled', published: false });
    await givenMeeting(write, { networkId, sourceId, date: '2022-02-01', state: 'cancelled' });
    await givenAttendance(write, {
      ...{ meetingId: small.meetings[0], memberId: small.members[0], sourceId, published: false },
    });
    const otherId = await givenNetwork(write, 'runde');
    await givenMeeting(write, { networkId: otherId, sourceId, date: '2020-01-01' });
    return { ...small, otherId };
  });
});

const TODAY = '2022-03-20';
const remindersOf = (networkIds: number[] | 'all', today = TODAY) =>
  readSnapshot((reader) => readReminders(reader, officeReadScopeFor(networkIds), today));
const set = (days: number) =>
  attemptWrite(ACTOR, (write) => setReminderDays(write, { networkId: facts.networkId, days }));

it('names meetings without record so many days after them, planned ones too, and what waits', async () => {
  const [own, ...others] = await remindersOf([facts.networkId]);
  expect(others).toEqual([]);
  expect(own?.overdue.map(({ slug, planned, dueOn }) => [slug, planned, dueOn])).toEqual([
    ['sitzung-2020-05-01', false, '2020-05-16'],
    ['sitzung-2021-05-01', false, '2021-05-16'],
    ['sitzung-2022-03-01', true, '2022-03-16'],
  ]);
  // Aachen has a draft at the first of three meetings, Bonn nothing at any.
  expect(own).toMatchObject({ days: 14, silentMembers: 1, drafts: 1 });
});

it('goes by the days that a network has set', async () => {
  expect(await set(20)).toEqual({ ok: true, value: { days: 20 } });
  expect(await lastEvent()).toMatchObject({
    type: 'network.reminder_set',
    payload: { changes: { days: { from: 14, to: 20 } } },
  });
  expect(await set(20)).toMatchObject({ ok: false, reason: { kind: 'nothing_changed' } });
  const [own] = await remindersOf([facts.networkId]);
  expect(own?.overdue.map(({ slug }) => slug)).not.toContain('sitzung-2022-03-01');
});

/** The texts of a feed's elements, by their name. */
function readAtom(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    open.push(local);
    const href = (attributes as Record<string, { value: string }>)['href'];
    if (href) (found['href'] ??= []).push(href.value);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const name = open.at(-1);
    if (name && text.trim() !== '') (found[name] ??= []).push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

const ask = (token: string, query = '') => answerFeed(new Request(`http://register.example/feed${query}`), { token });

async function givenFeed(): Promise<{ userId: number; token: string }> {
  await givenAdministrator('admin@example.org');
  const { id: userId } = await database().user.findFirstOrThrow({ select: { id: true } });
  return { userId, token: await inRegister((write) => issueFeed(write, userId)) };
}

it('is told at a private address, of which only a hash is kept, without members and titles', async () => {
  const { token } = await givenFeed();
  const [kept] = await database().reminderFeed.findMany();
  expect(Buffer.from(kept?.tokenHash ?? []).toString()).not.toContain(token);
  expect(JSON.stringify(await database().auditEvent.findMany({ select: { payload: true } }))).not.toContain(token);

  const answer = await ask(token, '?language=en');
  expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
    'private, no-store',
  ]);
  const xml = await answer.text();
  const { title = [], id = [], updated = [] } = readAtom(xml);
  expect(title).toContain('kreis: nothing recorded of the meeting of 1 May 2020');
  expect(title).toContain('kreis: one draft waits');
  expect(new Set(id).size).toBe(id.length);
  expect(updated.every((instant) => /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(instant))).toBe(true);
  for (const word of ['Aachen', 'aachen', 'Bonn', 'Sitzung', 'present', 'admin@'])
    expect(xml).not.toContain(`>${word}`);
  expect(xml).not.toMatch(/aachen|bonn|present|Sitzung 20/i);
});

it('shows nothing at an address that was replaced, revoked, made up, or of a shut account', async () => {
  const { userId, token } = await givenFeed();
  const second = await inRegister((write) => issueFeed(write, userId));
  expect([(await ask(token)).status, (await ask(second)).status]).toEqual([404, 200]);
  expect((await ask('x'.repeat(43))).status).toBe(404);
  expect((await ask('../..')).status).toBe(404);
  expect((await ask(second, '?language=fr')).status).toBe(404);
  expect(await attemptWrite(ACTOR, (write) => revokeFeed(write, userId))).toEqual({ ok: true, value: null });
  expect((await ask(second)).status).toBe(404);
  expect(await attemptWrite(ACTOR, (write) => revokeFeed(write, userId))).toMatchObject({
    reason: { kind: 'nothing_changed' },
  });
});

it('shows what its account may see now, and nothing once that is shut', async () => {
  const { userId, token } = await givenFeed();
  const scoped = async () => {
    const scope = await readSnapshot((reader) => findFeedScope(reader, token));
    return (
      scope && (await readSnapshot((reader) => readReminders(reader, scope, TODAY))).map(({ network }) => network.slug)
    );
  };
  expect((await scoped())?.toSorted()).toEqual(['kreis', 'runde']);
  await inRegister(async (write) => {
    await write.transaction.roleGrant.deleteMany({ where: { userId } });
    await write.transaction.roleGrant.create({ data: { userId, role: 'reader', networkId: facts.otherId } });
    await appendAuditEvent(write, { type: 'role.granted', networkId: facts.otherId, subjectId: userId, payload: {} });
  });
  expect(await scoped()).toEqual(['runde']);
  await inRegister((write) =>
    deactivateUser(write, userId, (reason) => {
      throw new Error(reason);
    }),
  );
  expect(await scoped()).toBeNull();
  expect((await ask(token)).status).toBe(404);
});
