import 'server-only';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { appendAuditEvent } from '@/lib/audit/mutations';
import {
  captureBatch,
  captureChanges,
  captureEvents,
  hasChangedPublicRows,
  readWriteMarks,
  type CapturedChanges,
} from '@/lib/audit/proposals/queries';
import { changedCells, countKinds, NAMED_CELLS } from '@/lib/audit/proposals/rules';
import type { Proposed, ProposalOrder, ProposalPreview, PublicCells } from '@/lib/audit/proposals/types';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { processWide } from '@/lib/core/process-wide';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRow } from '@/lib/db/query-rows';
import { demandProjector, trackTouched, type RegisterWrite } from '@/lib/db/register-write';

type Transaction = Prisma.TransactionClient;

/** Reads what the public sees of all cells of networks. */
export type CellReader = (transaction: Transaction, networkIds: readonly number[]) => Promise<PublicCells>;

const cellReader = processWide<CellReader>('publicCells');

/** Names the reader of this process. Cells stand to the right of the domains that write, as the projector does. */
export const installCellReader = (reader: CellReader): void => cellReader.set(reader);

/** @throws when none is installed */
export function demandCellReader(): CellReader {
  const reader = cellReader.get();
  if (!reader) throw new Error('No reader of public cells is installed: a draft could not say what it changes.');
  return reader;
}

/** What changes between two states of cells, bounded, with a key that names all of it. */
export function previewCells(before: PublicCells, after: PublicCells): ProposalPreview {
  const changes = changedCells(before, after);
  const key = createHash('sha256').update(JSON.stringify(changes)).digest('hex');
  return { count: changes.length, kinds: countKinds(changes), changes: changes.slice(0, NAMED_CELLS), key };
}

/**
 * Keeps a change of the register instead of doing it. The change is made and looked at inside the write: its rows, its
 * events, what the public would see. Then all of it is rolled back, and what it would have been is kept as a proposal,
 * under the numbers that its new rows have got.
 *
 * @param change the ordinary mutation, as if it were to be public at once
 */
export async function proposeInstead<Write extends RegisterWrite, Value, Reason>(
  write: Write,
  order: ProposalOrder,
  change: (write: Write) => Promise<Result<Value, Reason>>,
): Promise<Result<Proposed<Value>, Reason | NothingChanged>> {
  const made = await makeAndKeep(write, order, change);
  return made ?? refuse({ kind: 'nothing_changed' });
}

/** @returns null where the change has left everything as it was */
async function makeAndKeep<Write extends RegisterWrite, Value, Reason>(
  write: Write,
  order: ProposalOrder,
  change: (write: Write) => Promise<Result<Value, Reason>>,
): Promise<Result<Proposed<Value>, Reason> | null> {
  const { transaction } = write;
  const marks = await readWriteMarks(transaction);
  await transaction.$executeRaw`SAVEPOINT before_proposal`;
  const { touched, touch } = trackTouched();
  const made = await change({ ...write, touch });
  if (!made.ok) return made;
  await demandProjector()(transaction, touched);
  const networkIds = [...new Set([order.networkId, ...touched.keys()])];
  const after = await demandCellReader()(transaction, networkIds);
  const captured = {
    changes: await captureChanges(transaction, marks),
    events: await captureEvents(transaction, marks),
    batch: await captureBatch(transaction, marks),
  };
  await transaction.$executeRaw`ROLLBACK TO SAVEPOINT before_proposal`;
  if (captured.changes.count === 0) return null;
  const preview = previewCells(await demandCellReader()(transaction, networkIds), after);
  const proposalId = await keepProposal(write, order, { ...captured, preview });
  return succeed({ proposalId, value: made.value });
}

/** What a draft is where some of what it says may stand beside the public rows, and some must not. */
interface DraftWays<Value, Reason> {
  /** The change as rows that nobody sees until they are published. */
  inPlace: (write: RegisterWrite) => Promise<Result<Value, Reason>>;
  /** The same change as it would be in force. */
  inForce: (write: RegisterWrite) => Promise<Result<Value, Reason>>;
}

/**
 * Saves a draft: in place, as unpublished rows, where the public sees nothing of it at all; as a proposal where anything
 * that is public would be another by it, be it a row or a cell.
 */
export async function saveDraft<Value, Reason>(
  write: RegisterWrite,
  order: ProposalOrder,
  { inPlace, inForce }: DraftWays<Value, Reason>,
): Promise<Result<{ proposalId: number | null; value: Value }, Reason>> {
  const { transaction } = write;
  const marks = await readWriteMarks(transaction);
  const before = await demandCellReader()(transaction, [order.networkId]);
  await transaction.$executeRaw`SAVEPOINT before_draft`;
  const { touched, touch } = trackTouched();
  const saved = await inPlace({ ...write, touch });
  if (!saved.ok) return saved;
  await demandProjector()(transaction, touched);
  const after = await demandCellReader()(transaction, [order.networkId]);
  const acts = changedCells(before, after).length > 0 || (await hasChangedPublicRows(transaction, marks));
  if (!acts) return succeed({ proposalId: null, value: saved.value });
  await transaction.$executeRaw`ROLLBACK TO SAVEPOINT before_draft`;
  const made = await makeAndKeep(write, order, inForce);
  if (!made) throw new Error('A draft changes something public, and in force it changes nothing.');
  return made;
}

interface Kept {
  changes: CapturedChanges;
  events: string;
  batch: string | null;
  preview: ProposalPreview;
}

async function keepProposal(
  write: RegisterWrite,
  { networkId, title }: ProposalOrder,
  { changes, events, batch, preview }: Kept,
): Promise<number> {
  const { transaction, actor } = write;
  const { id } = await queryRow(
    transaction,
    idRowSchema,
    Prisma.sql`
    INSERT INTO proposal (network_id, kind, title, file_name, file_sha256, mapping, counts, events, preview, previewed_at, created_by, created_at)
    SELECT ${networkId}::int, coalesce(b.kind, 'proposal'), coalesce(b.title, ${title}), b.file_name, b.file_sha256, b.mapping,
      coalesce(b.counts, '{}'), ${events}::jsonb, ${JSON.stringify(preview)}::jsonb, register_now(), ${actor.userId}::int, register_now()
    FROM jsonb_populate_record(NULL::import_batch, ${batch ?? '{}'}::jsonb) b
    RETURNING id`,
  );
  let position = 0;
  for (const part of changes.packed) {
    position += await transaction.$executeRaw`
      INSERT INTO proposed_change (proposal_id, position, table_name, row_id, operation, "row", before)
      SELECT ${id}::int, ${position}::int + c.place::int, c.change->>'table', (c.change->>'id')::int,
        (c.change->>'operation')::proposed_operation, nullif(c.change->'row', 'null'), nullif(c.change->'before', 'null')
      FROM jsonb_array_elements(${gunzipSync(part).toString('utf8')}::jsonb) WITH ORDINALITY AS c (change, place)`;
  }
  await appendAuditEvent(write, {
    type: 'proposal.made',
    networkId,
    subjectId: id,
    payload: { name: title, rows: changes.count, cells: preview.count },
  });
  return id;
}
