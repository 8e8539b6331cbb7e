import 'server-only';
import { columnList, columnsBut, type ColumnOf, type LeftOut } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import type { AssertionTable } from '@/lib/imports/batches/types';

/** Columns that an assertion has of its own; all others a copy takes from the one that it copies. */
const OF_ITS_OWN = {
  id: 'names the row',
  published_at: 'this instant, where the copied one was public',
  import_batch_id: 'the batch that asserts it now',
  created_by: 'who asserts it now',
  withdrawn_at: 'the copy stands',
  withdrawn_by: 'the copy stands',
  withdrawal_reason: 'the copy stands',
  recorded_from: 'this instant',
} as const satisfies LeftOut<'attendance'> & LeftOut<'statement'>;

interface Copies<Table extends AssertionTable> {
  /** What follows FROM; the assertions that are copied are called `a` in it. */
  from: Prisma.Sql;
  /** The batch that the copies belong to. */
  batch: Prisma.Sql;
  /** What a column takes instead of what the copied one has. */
  instead?: Partial<Record<ColumnOf<Table>, Prisma.Sql>>;
}

/** Asserts again what other assertions say, public where they were, in their order. @returns how many */
export function copyAssertions<Table extends AssertionTable>(
  write: RegisterWrite,
  table: Table,
  { from, batch, instead = {} }: Copies<Table>,
): Promise<number> {
  const copied = columnsBut(table, OF_ITS_OWN as LeftOut<Table>) as readonly ColumnOf<Table>[];
  const values = copied.map((column) => instead[column] ?? Prisma.raw(columnList([column], 'a')));
  return write.transaction.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${Prisma.raw(columnList(copied))}, published_at, import_batch_id, created_by, recorded_from)
    SELECT ${Prisma.join(values)}, CASE WHEN a.published_at IS NOT NULL THEN (SELECT register_now()) END, ${batch},
      ${write.actor.userId}::int, (SELECT register_now())
    FROM ${from} ORDER BY a.id`;
}
