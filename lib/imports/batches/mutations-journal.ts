import 'server-only';
import { z } from 'zod';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { AuditRecord } from '@/lib/audit/types';
import { Prisma } from '@/lib/db/generated/client';
import { toJson } from '@/lib/db/json-value';
import { callFunction, queryRow } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import {
  BATCH_COUNTS,
  NO_COUNTS,
  type AssertionTable,
  type BatchCounts,
  type BatchOrder,
  type JournalTable,
} from '@/lib/imports/batches/types';

/*
 * The journal from which a batch is undone. Whoever writes a row for a batch says so here; added assertions say it
 * themselves (`import_batch_id`).
 */

/** Tables by name, for statements whose table is not known before. */
export const journalTable = (table: JournalTable): Prisma.Sql => Prisma.raw(table);

/** Opens a batch inside a write. It counts nothing until it is closed. @returns its id */
export async function openBatch(write: RegisterWrite, order: BatchOrder): Promise<number> {
  const { id } = await write.transaction.importBatch.create({
    data: {
      networkId: order.networkId,
      kind: order.kind,
      title: order.title,
      fileName: order.file?.name ?? null,
      fileSha256: order.file?.sha256 ?? null,
      ...(order.mapping && { mapping: toJson(order.mapping) }),
      counts: {},
      createdBy: write.actor.userId,
      createdAt: write.instant,
    },
    select: { id: true },
  });
  return id;
}

/** Journals rows that the batch has added. */
export async function journalAdded(
  write: RegisterWrite,
  batchId: number,
  table: JournalTable,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await write.transaction.$executeRaw`
    INSERT INTO batch_change (batch_id, table_name, row_id, operation, after)
    SELECT ${batchId}::int, ${table}, t.id, 'added', to_jsonb(t) FROM ${journalTable(table)} t WHERE t.id = ANY (${[...ids]}::int[])`;
}

/** Withdraws assertions for a batch, and journals them. Those it adds in their place are found by the batch. */
export async function withdrawInBatch(
  write: RegisterWrite,
  batchId: number,
  table: AssertionTable,
  ids: readonly number[],
  reason: string,
): Promise<void> {
  if (ids.length === 0) return;
  await write.transaction.$executeRaw`
    INSERT INTO batch_change (batch_id, table_name, row_id, operation)
    SELECT ${batchId}::int, ${table}, id, 'withdrawn' FROM unnest(${[...ids]}::int[]) id`;
  await callFunction(
    write.transaction,
    Prisma.sql`
    SELECT withdraw_assertions(${table}, ${[...ids]}::int[], ${write.actor.userId}::int, ${reason})::int`,
  );
}

/**
 * Edits or removes rows and journals how they stood before and stand after.
 *
 * @param operation `revived` where what was withdrawn is restored
 */
export async function journalChange(
  write: RegisterWrite,
  batchId: number,
  {
    table,
    ids,
    operation,
  }: { table: JournalTable; ids: readonly number[]; operation: 'revived' | 'updated' | 'removed' },
  change: () => Promise<unknown>,
): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await queryRow(
    write.transaction,
    z.object({ rows: z.array(z.unknown()) }),
    Prisma.sql`
      SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') AS rows FROM ${journalTable(table)} t WHERE t.id = ANY (${[...ids]}::int[])`,
  );
  const before = JSON.stringify(rows);
  await change();
  await write.transaction.$executeRaw`
    INSERT INTO batch_change (batch_id, table_name, row_id, operation, before, after)
    SELECT ${batchId}::int, ${table}, (b->>'id')::int, ${operation}::batch_operation, b, to_jsonb(t)
    FROM jsonb_array_elements(${before}::jsonb) b LEFT JOIN ${journalTable(table)} t ON t.id = (b->>'id')::int`;
}

/** Closes a batch with its counts, and appends its audit event once. */
export async function closeBatch(
  write: RegisterWrite,
  batchId: number,
  order: BatchOrder,
  done: Partial<BatchCounts>,
  details: AuditRecord = {},
): Promise<BatchCounts> {
  const counts: BatchCounts = { ...NO_COUNTS, ...done };
  await write.transaction.importBatch.update({ where: { id: batchId }, data: { counts } });
  write.touch(order.networkId);
  await appendAuditEvent(write, {
    type: 'import.applied',
    networkId: order.networkId,
    subjectId: batchId,
    payload: {
      kind: order.kind,
      name: order.title,
      ...(order.file && { file: order.file }),
      counts: Object.fromEntries(BATCH_COUNTS.flatMap((count) => (counts[count] > 0 ? [[count, counts[count]]] : []))),
      ...details,
    },
  });
  return counts;
}
