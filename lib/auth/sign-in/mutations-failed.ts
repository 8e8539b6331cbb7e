import 'server-only';
import { z } from 'zod';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { accountHash } from '@/lib/auth/mutations-attempts';
import { writeUnlessRefused } from '@/lib/auth/mutations-refusal';
import { ATTEMPT_KEPT_MS, ATTEMPT_WINDOW_MS, wasLocked, type AttemptKind } from '@/lib/auth/rules-limits';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';

const PROGRAM = { userId: null, name: 'sign-in' };
const HOUR_MS = 3_600_000;

const failedSchema = z.object({
  account: z.string(),
  hour: z.date(),
  count: z.int(),
  here: z.int(),
  ofAccount: z.int(),
});

/**
 * Failed attempts by account and hour, of hours that are over and that still hold all of theirs, with the most there were
 * within a window that ends in the hour: in one place, and in all.
 */
const countFailed = (now: Date) => {
  const until = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const from = new Date(until.getTime() - ATTEMPT_KEPT_MS + HOUR_MS);
  const window = Prisma.sql`RANGE BETWEEN ${`${ATTEMPT_WINDOW_MS} milliseconds`}::interval PRECEDING AND CURRENT ROW`;
  return queryRows(
    database(),
    failedSchema,
    Prisma.sql`
      SELECT encode(account_hash, 'hex') AS account, date_bin('1 hour', at, 'epoch'::timestamptz) AS hour,
        count(*)::int AS count, max(here)::int AS here, max(of_account)::int AS "ofAccount"
      FROM (
        SELECT account_hash, at,
          count(*) OVER (PARTITION BY account_hash, address_hash ORDER BY at ${window}) AS here,
          count(*) OVER (PARTITION BY account_hash ORDER BY at ${window}) AS of_account
        FROM sign_in_attempt WHERE NOT succeeded AND at >= ${new Date(from.getTime() - ATTEMPT_WINDOW_MS)} AND at < ${until}
      ) attempts WHERE at >= ${from}
      GROUP BY 1, 2 ORDER BY 2, 1`,
  );
};

/** Which of the accounts there are each hash stands for; who tries accounts that do not exist leaves no trace in the log. */
async function readAccounts(): Promise<ReadonlyMap<string, { userId: number; kind: AttemptKind }>> {
  const users = await database().user.findMany({ select: { id: true, email: true } });
  return new Map(
    users.flatMap(({ id, email: account }) =>
      (['first', 'inside'] as const).map((kind): [string, { userId: number; kind: AttemptKind }] => [
        Buffer.from(accountHash({ account, kind })).toString('hex'),
        { userId: id, kind },
      ]),
    ),
  );
}

const isTold = async ({ transaction }: RegisterWrite, subjectId: number, hour: string): Promise<boolean> =>
  (await transaction.auditEvent.count({
    where: { subject: 'user', subjectId, type: 'user.sign_in_failed', payload: { path: ['hour'], equals: hour } },
  })) > 0;

/**
 * Writes into the audit log how often somebody failed to sign in to an account: one event an account and hour, once the
 * hour is over, and whether so many that more were refused. Of each single attempt and of addresses nothing is kept there.
 *
 * @returns how many events
 */
export async function tellFailedSignIns(now: Date): Promise<number> {
  const failed = await countFailed(now);
  if (failed.length === 0) return 0;
  const accounts = await readAccounts();
  const told = new Map<string, { userId: number; hour: string; count: number; locked: boolean }>();
  for (const { account, hour, count, ...most } of failed) {
    const known = accounts.get(account);
    if (known === undefined) continue;
    const { userId, kind } = known;
    const key = `${userId} ${hour.toISOString()}`;
    const before = told.get(key);
    told.set(key, {
      userId,
      hour: hour.toISOString(),
      count: count + (before?.count ?? 0),
      locked: wasLocked(most, kind) || before?.locked === true,
    });
  }
  const events = [...told.values()];
  const outcome = await writeUnlessRefused<number, 'told'>(PROGRAM, async (write, refuseWith) => {
    let written = 0;
    for (const { userId, hour, count, locked } of events) {
      // Another server may have told it meanwhile: only here one writes at a time.
      if (await isTold(write, userId, hour)) continue;
      await appendAuditEvent(write, {
        type: 'user.sign_in_failed',
        networkId: null,
        subjectId: userId,
        payload: { hour, count, ...(locked && { locked }) },
      });
      written += 1;
    }
    return written === 0 ? refuseWith('told') : written;
  });
  return outcome.ok ? outcome.value : 0;
}
