import 'server-only';
import type { ClientBase } from 'pg';

/** A connection for statements whose rows are too many to be made objects of. */
export type RawConnection = Pick<ClientBase, 'query'>;

/** The rows of a query as arrays of their columns, in the order of the SELECT list. */
export async function rawRows<Row extends unknown[]>(
  connection: RawConnection,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await connection.query<Row>({ text, values, rowMode: 'array' });
  return rows;
}
