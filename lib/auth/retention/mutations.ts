import 'server-only';
import { z } from 'zod';
import { ATTEMPT_KEPT_MS } from '@/lib/auth/rules-limits';
import { RETENTION } from '@/lib/config/retention';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';

const DAY_MS = 86_400_000;
const count = z.bigint();
const forgottenSchema = z.object({ sessions: count, links: count, lists: count });

/** Attempts are only counted for a quarter of an hour; what they were made for is told in the audit log by then. */
export const forgetAttempts = (now: Date): Promise<unknown> =>
  database().signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - ATTEMPT_KEPT_MS) } } });

/** Takes away what has ended and was kept long enough: sessions, links, attempts, half sign-ins, sent forms, lists that came to nothing. */
export async function forgetEnded(now: Date): Promise<z.output<typeof forgottenSchema>> {
  await forgetAttempts(now);
  await database().pendingSignIn.deleteMany({ where: { expiresAt: { lte: now } } });
  const { sessionDays, linkDays, endedListDays, submissionDays } = RETENTION;
  const oldest = new Date(now.getTime() - submissionDays * DAY_MS);
  await database().formSubmission.deleteMany({ where: { at: { lt: oldest } } });
  return queryRow(
    database(),
    forgottenSchema,
    Prisma.sql`SELECT sessions, links, lists FROM forget_ended(${sessionDays}::int, ${linkDays}::int, ${endedListDays}::int)`,
  );
}
