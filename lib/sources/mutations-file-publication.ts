import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { NotFound } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { Prisma } from '@/lib/db/generated/client';
import { callFunction } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import type { InvalidInput } from '@/lib/forms/form-state';
import { isScannedList } from '@/lib/sources/rules-file';
import { findSourceFile } from '@/lib/sources/queries-file';
import { findSourceFilePublication } from '@/lib/sources/queries-file-publication';
import type { SourceFilePublicationInput, SourceFileRemoval } from '@/lib/sources/schema-file';

/**
 * Hands a source's file to the public, as soon as something public cites the source. Somebody has read it for persons
 * and signatures, and says by what right it is shown.
 */
export async function publishSourceFile(
  write: RegisterWrite,
  { sourceId, sha256, rights, notSigned = false }: SourceFilePublicationInput,
): Promise<Result<null, NotFound | InvalidInput | { kind: 'already_published' }>> {
  const facts = await findSourceFile(write.transaction, sourceId);
  if (facts?.sha256 !== sha256) return refuse({ kind: 'not_found' });
  const { kind } = await write.transaction.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { kind: true },
  });
  const mayBeSigned = isScannedList({ kind, mediaType: facts.mediaType });
  if (mayBeSigned && !notSigned) return refuse({ kind: 'invalid', fields: { notSigned: 'tick_missing' } });
  if (await findSourceFilePublication(write.transaction, sourceId)) return refuse({ kind: 'already_published' });
  await write.transaction.sourceFilePublication.create({
    data: { sourceId, rights, publishedBy: write.actor.userId, publishedAt: write.instant },
    select: { sourceId: true },
  });
  await appendAuditEvent(write, {
    type: 'source.file_published',
    networkId: null,
    subjectId: sourceId,
    payload: { sha256, rights, namesNobody: true, noSignatures: true, ...(mayBeSigned && { notSigned: true }) },
  });
  return succeed(null);
}

/** Makes a published file the office's alone again. */
export async function withdrawSourceFilePublication(
  write: RegisterWrite,
  { sourceId, sha256, reason }: SourceFileRemoval,
): Promise<Result<null, NotFound>> {
  const facts = await findSourceFile(write.transaction, sourceId);
  const publication = await findSourceFilePublication(write.transaction, sourceId);
  if (facts?.sha256 !== sha256 || !publication) return refuse({ kind: 'not_found' });
  await callFunction(
    write.transaction,
    Prisma.sql`SELECT withdraw_source_file_publication(${sourceId}::int, ${reason})`,
  );
  await appendAuditEvent(write, {
    type: 'source.file_publication_withdrawn',
    networkId: null,
    subjectId: sourceId,
    payload: { reason, sha256 },
  });
  return succeed(null);
}
