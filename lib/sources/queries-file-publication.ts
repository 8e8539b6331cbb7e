import 'server-only';
import type { Reader } from '@/lib/db/reader';
import { readSourceFile } from '@/lib/sources/queries-file';
import { findPersonsInFile } from '@/lib/sources/rules-file-persons';
import type { FileFindings, SourceFileFacts, SourceFilePublication } from '@/lib/sources/types-file';

/** By what right a source's file is public; null where it is the office's alone. */
export const findSourceFilePublication = (reader: Reader, sourceId: number): Promise<SourceFilePublication | null> =>
  reader.sourceFilePublication.findUnique({ where: { sourceId }, select: { rights: true, publishedAt: true } });

/** What in a source's file looks like a person, for whoever is about to publish it. Only plain text is read. */
export async function findPersonsInSourceFile(
  reader: Reader,
  sourceId: number,
  { mediaType }: SourceFileFacts,
): Promise<FileFindings> {
  const bytes = mediaType === 'text/plain' ? await readSourceFile(reader, sourceId) : null;
  return findPersonsInFile(bytes ?? new Uint8Array(), mediaType);
}
