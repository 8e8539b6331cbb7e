import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { lineDetailSchema } from '@/lib/imports/jobs/schema-stored';
import { ROW_KINDS, type RowKind } from '@/lib/imports/plan/types-rows';

/**
 * A row of a list in its preview: its place (from 0) among the lines of its job, the line of the file, and its cells as
 * the file has them.
 */
const previewLineSchema = z.object({
  position: z.int(),
  line: z.int(),
  kind: z.enum(ROW_KINDS),
  cells: z.array(z.string()),
  detail: lineDetailSchema,
});
export type PreviewLine = z.output<typeof previewLineSchema>;

const LINES_A_PAGE = 100;

/** A page of a job's preview: all lines or those of one kind, in the order of the file. */
export async function listLines(
  reader: Reader,
  jobId: number,
  where: { kind: RowKind | null; page: number },
): Promise<{ lines: PreviewLine[]; page: number; pages: number; count: number }> {
  const kind = where.kind;
  const total = await queryRow(
    reader,
    countRowSchema,
    Prisma.sql`
    SELECT count(*)::int AS count FROM import_line
    WHERE job_id = ${jobId}::int AND (${kind}::text IS NULL OR kind = ${kind}::import_row_kind)`,
  );
  const pages = Math.max(1, Math.ceil(total.count / LINES_A_PAGE));
  const page = Math.min(Math.max(1, where.page), pages);
  const lines = await queryRows(
    reader,
    previewLineSchema,
    Prisma.sql`
    SELECT position, line, kind::text AS kind, cells, detail FROM import_line
    WHERE job_id = ${jobId}::int AND (${kind}::text IS NULL OR kind = ${kind}::import_row_kind)
    ORDER BY position LIMIT ${LINES_A_PAGE} OFFSET ${(page - 1) * LINES_A_PAGE}`,
  );
  return { lines, page, pages, count: total.count };
}

const WRONG_LINES_AT_ONCE = 1_000;

/** All wrong lines of a job, a thousand at a time, for the download with a column of reasons. */
export async function* wrongLines(reader: Reader, jobId: number): AsyncGenerator<PreviewLine> {
  for (let after = -1; ;) {
    const lines = await queryRows(
      reader,
      previewLineSchema,
      Prisma.sql`
      SELECT position, line, kind::text AS kind, cells, detail FROM import_line
      WHERE job_id = ${jobId}::int AND kind = 'wrong' AND position > ${after}::int
      ORDER BY position LIMIT ${WRONG_LINES_AT_ONCE}`,
    );
    yield* lines;
    const last = lines.at(-1);
    if (!last) return;
    after = last.position;
  }
}
