import { beforeEach, expect, it } from 'vitest';
import { forgetEnded } from '@/lib/auth/retention/mutations';
import { database } from '@/lib/db/client';
import { withClient } from '@/scripts/postgres/probe';
import { attempt, givenAdministrator, givenInvitation, givenSession } from '@/test/accounts/account-facts';
import { testDatabase } from '@/test/database';
import { givenNetwork, inRegister } from '@/test/register-facts';

const EMAIL = 'admin@example.org';
const HOUR_MS = 3_600_000;

const asOwner = (statement: string) => withClient(testDatabase().ownerUrl, (client) => client.query(statement));

beforeEach(async () => {
  if ((await database().user.count()) > 0) return;
  await givenAdministrator(EMAIL);
});

it('forgets sessions a month after they ended or expired, and no other', async () => {
  const [standing, ended, lately, expired] = await Promise.all([1, 2, 3, 4].map(() => givenSession(EMAIL)));
  await asOwner(`UPDATE user_session SET ended_at = now() - interval '31 days', created_at = now() - interval '32 days',
      expires_at = now() - interval '31 days' WHERE id = '${ended}';
    UPDATE user_session SET ended_at = now() - interval '29 days' WHERE id = '${lately}';
    UPDATE user_session SET created_at = now() - interval '32 days', expires_at = now() - interval '31 days'
      WHERE id = '${expired}'`);
  expect(await forgetEnded(new Date())).toMatchObject({ sessions: 2n });
  const left = await database().userSession.findMany({ select: { id: true } });
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set([standing, lately]));
});

it('forgets links a month after they expired, and no standing one', async () => {
  const grant = { role: 'administrator', networkId: null } as const;
  await givenInvitation('former@example.org', grant);
  await asOwner(`UPDATE one_time_link SET created_at = now() - interval '40 days', expires_at = now() - interval '31 days',
    used_at = NULL`);
  await givenInvitation('new@example.org', grant);
  await forgetEnded(new Date());
  expect(await database().oneTimeLink.findMany({ select: { user: { select: { email: true } } } })).toEqual([
    { user: { email: 'new@example.org' } },
  ]);
});

it('forgets attempts after a day', async () => {
  await attempt(EMAIL, 'not the password');
  const before = await database().signInAttempt.count();
  await forgetEnded(new Date(Date.now() + 23 * HOUR_MS));
  expect(await database().signInAttempt.count()).toBe(before);
  await forgetEnded(new Date(Date.now() + 25 * HOUR_MS));
  expect(await database().signInAttempt.count()).toBe(0);
});

it('forgets lists that came to nothing after three months, and keeps what was taken over or waits', async () => {
  const networkId = await inRegister((write) => givenNetwork(write, 'kreis'));
  await asOwner(`INSERT INTO import_job (network_id, file_name, file_sha256, file_size, state, created_at, finished_at)
    SELECT ${networkId}, state || age, repeat('0', 64), 1, state::import_job_state, now() - interval '1 year',
      CASE WHEN state <> 'uploaded' THEN now() - make_interval(days => age) END
    FROM unnest(ARRAY['cancelled', 'failed', 'interrupted', 'applied', 'uploaded']) AS state, unnest(ARRAY[89, 91]) AS age`);
  expect(await forgetEnded(new Date())).toMatchObject({ lists: 3n });
  const left = await database().importJob.findMany({ select: { fileName: true }, orderBy: { fileName: 'asc' } });
  expect(left.map(({ fileName }) => fileName)).toEqual([
    ...['applied89', 'applied91', 'cancelled89', 'failed89', 'interrupted89', 'uploaded89', 'uploaded91'],
  ]);
});

it('forgets what a sent form came to after a week', async () => {
  const { id: userId } = await database().user.findFirstOrThrow({ select: { id: true } });
  const sent = { digest: new Uint8Array(32), userId, outcome: { id: 1 } };
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * HOUR_MS);
  await database().formSubmission.createMany({
    data: [
      { ...sent, id: '7f1f0a52-6d2b-4a55-8d0c-0a8e6f3b9c01', at: daysAgo(6) },
      { ...sent, id: '7f1f0a52-6d2b-4a55-8d0c-0a8e6f3b9c02', at: daysAgo(8) },
    ],
  });
  await forgetEnded(new Date());
  expect(await database().formSubmission.findMany({ select: { id: true } })).toEqual([
    { id: '7f1f0a52-6d2b-4a55-8d0c-0a8e6f3b9c01' },
  ]);
});

it('lets the web process delete none of these itself', async () => {
  for (const table of ['user_session', 'one_time_link', 'import_job']) {
    await expect(withClient(testDatabase().appUrl, (client) => client.query(`DELETE FROM ${table}`))).rejects.toThrow(
      /permission denied/,
    );
  }
});
