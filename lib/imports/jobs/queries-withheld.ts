import 'server-only';
import { z } from 'zod';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { spokenKey, type Disagreement } from '@/lib/imports/plan/rules-spoken';

const withheldSchema = z.object({
  line: z.int(),
  column: z.int().nullable(),
  otherLine: z.int(),
  names: z.array(z.enum(ATTENDANCE_STATUSES)),
});

/** The entries of a planned list that contradict each other, as its preview has them: applying it takes none of them. */
export async function listWithheld(
  reader: Pick<Reader, '$queryRaw'>,
  jobId: number,
): Promise<ReadonlyMap<string, Disagreement>> {
  const rows = await queryRows(
    reader,
    withheldSchema,
    Prisma.sql`
    SELECT l.line, (l.detail->>'column')::int AS column, (f->>'otherLine')::int AS "otherLine", f->'names' AS names
    FROM import_line l CROSS JOIN LATERAL jsonb_array_elements(l.detail->'faults') f
    WHERE l.job_id = ${jobId}::int AND l.kind = 'wrong' AND f->>'code' = 'lines_disagree'`,
  );
  return new Map(
    rows.map(({ line, column, otherLine, names: [own = 'present', other = own] }) => [
      spokenKey({ line, column }),
      { otherLine, statuses: [own, other] as const },
    ]),
  );
}
