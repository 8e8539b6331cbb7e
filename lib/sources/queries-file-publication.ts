import 'server-only';
import type { Reader } from '@/lib/db/reader';
import { findSourceFile, readSourceFile } from '@/lib/sources/queries-file';
import { findPersonsInFile } from '@/lib/sources/rules-file-persons';
import type { FileFindings, SourceFilePublication } from '@/lib/sources/types-file';

/** By what right a source's file is public; null where it is the office's alone. */
export const findSourceFilePublication = (reader: Reader, sourceId: number): Promise<SourceFilePublication | null> =>
  reader.sourceFilePublication.findUnique({ where: { sourceId }, select: { rights: true, publishedAt: true } });

/** What in a source's file looks like a person, for whoever is about to publish it; null where it has none. */
export async function findPersonsInSourceFile(reader: Reader, sourceId: number): Promise<FileFindings | null> {
  const facts = await findSourceFile(reader, sourceId);
  if (!facts) return null;
  if (facts.mediaType !== 'text/plain') return findPersonsInFile(new Uint8Array(), facts.mediaType);
  const bytes = await readSourceFile(reader, sourceId);
  return bytes && findPersonsInFile(bytes, facts.mediaType);
}
