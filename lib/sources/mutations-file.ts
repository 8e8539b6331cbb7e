import 'server-only';
import { createHash } from 'node:crypto';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { AuditRecord } from '@/lib/audit/types';
import type { NotFound } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { Prisma } from '@/lib/db/generated/client';
import { callFunction } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { findSourceFile, isRedactedFile } from '@/lib/sources/queries-file';
import { sourceFileName, judgeFile } from '@/lib/sources/rules-file';
import type { SourceFileRemoval } from '@/lib/sources/schema-file';
import type { SourceFileFacts, SourceFileFault } from '@/lib/sources/types-file';

const fileDetails = ({ name, mediaType, size, sha256 }: SourceFileFacts): AuditRecord => ({
  name,
  mediaType,
  size,
  sha256,
});

/** Attaches a file to a source. An existing file has to be removed first, with a reason. */
export async function attachSourceFile(
  write: RegisterWrite,
  sourceId: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<SourceFileFacts, { kind: SourceFileFault | 'file_exists' } | NotFound>> {
  const judged = judgeFile(bytes);
  if (!judged.ok) return refuse({ kind: judged.reason });
  const source = await write.transaction.source.findUnique({
    where: { id: sourceId },
    select: { slug: true, file: { select: { sourceId: true } } },
  });
  if (!source) return refuse({ kind: 'not_found' });
  if (source.file) return refuse({ kind: 'file_exists' });
  const mediaType = judged.value;
  const hash = createHash('sha256').update(bytes).digest();
  if (await isRedactedFile(write.transaction, Uint8Array.from(hash))) return refuse({ kind: 'file_redacted' });
  const columns = { name: sourceFileName(source.slug, mediaType), mediaType, size: bytes.length };
  await write.transaction.sourceFile.create({
    data: {
      ...columns,
      sourceId,
      bytes,
      sha256: Uint8Array.from(hash),
      createdBy: write.actor.userId,
      createdAt: write.instant,
    },
    select: { sourceId: true },
  });
  const facts = { ...columns, sha256: hash.toString('hex') };
  await appendAuditEvent(write, {
    type: 'source.file_attached',
    networkId: null,
    subjectId: sourceId,
    payload: fileDetails(facts),
  });
  return succeed(facts);
}

/** Removes a source's file. Its name and hash stay in the audit log, with the reason; its content does not. */
export async function removeSourceFile(
  write: RegisterWrite,
  { sourceId, sha256, reason }: SourceFileRemoval,
): Promise<Result<SourceFileFacts, NotFound>> {
  const facts = await findSourceFile(write.transaction, sourceId);
  if (facts?.sha256 !== sha256) return refuse({ kind: 'not_found' });
  await callFunction(write.transaction, Prisma.sql`SELECT remove_source_file(${sourceId}::int, ${reason})`);
  await appendAuditEvent(write, {
    type: 'source.file_removed',
    networkId: null,
    subjectId: sourceId,
    payload: { reason, ...fileDetails(facts) },
  });
  return succeed(facts);
}
