import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';

/*
 * A statement in SQL gives whatever its text says, and the compiler cannot read it. So each says what a row of it looks
 * like, and every row is held against that where it enters.
 */

/** A row that is one number, under the name `count`. */
export const countRowSchema = z.object({ count: z.int() });

/** A row that is one id. */
export const idRowSchema = z.object({ id: z.int() });

/** Reads rows in SQL. @throws ZodError where a row is not what `row` says */
export async function queryRows<Row extends z.ZodType>(
  reader: Pick<Reader, '$queryRaw'>,
  row: Row,
  sql: Prisma.Sql,
): Promise<z.output<Row>[]> {
  return z.array(row).parse(await reader.$queryRaw<unknown>(sql));
}

/** Reads the one row of a statement that gives exactly one. @throws ZodError where it gives another number of them */
export async function queryRow<Row extends z.ZodType>(
  reader: Pick<Reader, '$queryRaw'>,
  row: Row,
  sql: Prisma.Sql,
): Promise<z.output<Row>> {
  const [only] = z
    .array(row)
    .length(1)
    .parse(await reader.$queryRaw<unknown>(sql));
  return only as z.output<Row>;
}

/** Calls a function of the database for what it does; what it gives is not looked at. */
export async function callFunction(reader: Pick<Reader, '$queryRaw'>, sql: Prisma.Sql): Promise<void> {
  await reader.$queryRaw<unknown>(sql);
}
