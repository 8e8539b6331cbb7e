import 'server-only';
import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { sourceFileColumns, toSourceFileFacts } from '@/lib/sources/queries-file-facts';
import type { CitedSource, SourceProfile, SourceReference } from '@/lib/sources/types';

export const sourceReferenceColumns = {
  id: true,
  slug: true,
  kind: true,
  title: true,
  publisher: true,
  dateEdtf: true,
  language: true,
} satisfies Prisma.SourceSelect;

type SourceReferenceRow = Prisma.SourceGetPayload<{ select: typeof sourceReferenceColumns }>;

export const toSourceReference = ({ dateEdtf, ...source }: SourceReferenceRow): SourceReference => ({
  ...source,
  date: partialDateOrNull(dateEdtf),
});

/** The documents behind figures that the caller has already found to be visible. */
export async function listSourceReferences(reader: Reader, ids: Iterable<number>): Promise<SourceReference[]> {
  const rows = await reader.source.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: sourceReferenceColumns,
    orderBy: [{ dateEdtf: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return rows.map(toSourceReference);
}

const toNote = (de: string | null, en: string | null): CitedSource['note'] => (de && en ? { de, en } : null);

/** The same, with where and when they were found. */
export async function listCitedSources(reader: Reader, ids: Iterable<number>): Promise<CitedSource[]> {
  const rows = await reader.source.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { ...sourceReferenceColumns, address: true, accessedEdtf: true, noteDe: true, noteEn: true },
    orderBy: [{ dateEdtf: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return rows.map(({ address, accessedEdtf, noteDe, noteEn, ...row }) => ({
    ...toSourceReference(row),
    address,
    note: toNote(noteDe, noteEn),
    accessed: partialDate(accessedEdtf),
  }));
}

/** A document by its slug. The caller checks whether anything public cites it. */
export async function findSource(reader: Reader, slug: string): Promise<SourceProfile | null> {
  const row = await reader.source.findUnique({
    where: { slug },
    select: {
      ...sourceReferenceColumns,
      address: true,
      accessedEdtf: true,
      noteDe: true,
      noteEn: true,
      issuedBy: { select: { slug: true, nameDe: true, nameEn: true } },
      file: { select: { ...sourceFileColumns, publication: { select: { sourceId: true } } } },
    },
  });
  if (!row) return null;
  const { accessedEdtf, issuedBy, address, noteDe, noteEn, file, ...reference } = row;
  return {
    ...toSourceReference(reference),
    address,
    note: toNote(noteDe, noteEn),
    accessed: partialDate(accessedEdtf),
    issuedBy: issuedBy && { slug: issuedBy.slug, name: { de: issuedBy.nameDe, en: issuedBy.nameEn } },
    file: file?.publication ? toSourceFileFacts(file) : null,
  };
}
