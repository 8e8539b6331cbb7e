import 'server-only';
import { z } from 'zod';
import type { ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { sourceFileColumns, toSourceFileFacts } from '@/lib/sources/queries-file-facts';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';
import type { SourceFileFacts } from '@/lib/sources/types-file';

/** Facts about a source's file; null where it has none. */
export async function findSourceFile(reader: Reader, sourceId: number): Promise<SourceFileFacts | null> {
  const row = await reader.sourceFile.findUnique({ where: { sourceId }, select: sourceFileColumns });
  return row && toSourceFileFacts(row);
}

/** The content of a source's file. The caller checks whether the reader may have it. */
export async function readSourceFile(reader: Reader, sourceId: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await reader.sourceFile.findUnique({ where: { sourceId }, select: { bytes: true } });
  return row && row.bytes;
}

async function isCitedInPublic(reader: Reader, sourceId: number): Promise<boolean> {
  const cited = await queryRows(
    reader,
    z.object({}),
    Prisma.sql`SELECT FROM visible_citation WHERE source_id = ${sourceId}::int LIMIT 1`,
  );
  return cited.length > 0;
}

/** Whether this very file was taken out for good before. */
export const isRedactedFile = async (reader: Reader, sha256: Uint8Array<ArrayBuffer>): Promise<boolean> =>
  (await reader.redaction.count({ where: { kind: 'file', sha256 } })) > 0;

/** The audience a file is handed to. */
export type FileAudience = 'public' | 'office';

/**
 * A source's file, as far as the reader may know of it: to the public only where it was published and something public
 * cites the source, otherwise to an office that may see the source. Null for everybody else, as for a source without a file.
 *
 * @param office the scope of somebody signed in who reads drafts somewhere; null for everybody else
 */
export async function findFileFor(
  reader: Reader,
  slug: string,
  office: ReadScope | null,
): Promise<{ sourceId: number; audience: FileAudience; facts: SourceFileFacts } | null> {
  const source = await reader.source.findUnique({
    where: { slug },
    select: {
      id: true,
      file: { select: { ...sourceFileColumns, publication: { select: { sourceId: true } } } },
    },
  });
  if (!source?.file) return null;
  const found = { sourceId: source.id, facts: toSourceFileFacts(source.file) };
  if (source.file.publication && (await isCitedInPublic(reader, source.id))) return { ...found, audience: 'public' };
  const known = office ? await listSourceIdsKnownTo(reader, office, source.id) : [];
  return known.length > 0 ? { ...found, audience: 'office' } : null;
}
