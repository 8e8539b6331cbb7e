import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { KeptRedaction } from '@/lib/redactions/schema';
import type { RedactableFile, Redaction, RedactionPlace } from '@/lib/redactions/types';

const placeRowSchema = z.object({ table: z.string(), column: z.string(), rows: z.bigint().transform(Number) });

/** Where a text stands. */
export const findRedactionPlaces = (reader: Reader, text: string): Promise<RedactionPlace[]> =>
  queryRows(
    reader,
    placeRowSchema,
    Prisma.sql`SELECT table_name::text AS "table", column_name::text AS "column", row_count AS "rows"
      FROM find_redaction_places(${text})`,
  );

const storedPlacesSchema = z.record(z.string(), z.int()).transform((places) =>
  Object.entries(places).map(([place, rows]): RedactionPlace => {
    const [table = '', column = ''] = place.split('.');
    return { table, column, rows };
  }),
);

/** Everything that was taken out, the latest first. */
export async function listRedactions(reader: Reader): Promise<Redaction[]> {
  const rows = await reader.redaction.findMany({
    orderBy: { id: 'desc' },
    select: {
      id: true,
      kind: true,
      sha256: true,
      length: true,
      reason: true,
      places: true,
      createdAt: true,
      creator: { select: { name: true } },
    },
  });
  return rows.map(({ sha256, places, creator, ...row }) => ({
    ...row,
    sha256: Buffer.from(sha256).toString('hex'),
    places: storedPlacesSchema.parse(places),
    createdBy: creator?.name ?? null,
  }));
}

/** Everything that was taken out, as it is kept outside the database; the earliest first. */
export async function listKeptRedactions(reader: Reader): Promise<KeptRedaction[]> {
  const rows = await reader.redaction.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ kind, salt, sha256, length, codeUnitSum, reason }) => {
    const hash = Buffer.from(sha256).toString('hex');
    return kind === 'file'
      ? { kind, sha256: hash, reason }
      : { kind, salt: Buffer.from(salt).toString('hex'), sha256: hash, length, codeUnitSum, reason };
  });
}

/** Files of sources, to choose from. */
export async function listRedactableFiles(reader: Reader): Promise<RedactableFile[]> {
  const rows = await reader.sourceFile.findMany({
    select: { sha256: true, name: true, source: { select: { title: true } } },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ sha256, name, source }) => ({
    sha256: Buffer.from(sha256).toString('hex'),
    name,
    sourceTitle: source.title,
  }));
}
