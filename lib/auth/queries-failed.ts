import 'server-only';
import { z } from 'zod';
import type { FailedSignIns } from '@/lib/auth/types';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';

const failedSchema = z.object({
  userId: z.int(),
  name: z.string(),
  count: z.int(),
  locked: z.boolean(),
}) satisfies z.ZodType<FailedSignIns>;

const DAY_MS = 86_400_000;

/** How often somebody failed to sign in to each account in a day, as the audit log tells by the hour; the most first. */
export const listFailedSignIns = (now: Date): Promise<FailedSignIns[]> =>
  queryRows(
    database(),
    failedSchema,
    Prisma.sql`
      SELECT u.id AS "userId", u.name, sum((e.payload->>'count')::int)::int AS count,
        bool_or(e.payload ? 'locked') AS locked
      FROM audit_event e JOIN user_account u ON u.id = e.subject_id
      WHERE e.subject = 'user' AND e.type = 'user.sign_in_failed' AND e.at > ${new Date(now.getTime() - DAY_MS)}
      GROUP BY u.id ORDER BY count DESC, u.name, u.id`,
  );
