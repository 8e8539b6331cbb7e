import 'server-only';
import type { ClientBase } from 'pg';
import type { RawColumn } from '@/lib/db/raw-columns';

/** A connection for statements whose rows are too many to be made objects of. */
export type RawConnection = Pick<ClientBase, 'query'>;

type RowOf<Columns extends readonly RawColumn<unknown>[]> = {
  -readonly [Place in keyof Columns]: Columns[Place] extends RawColumn<infer Value> ? Value : never;
};

/** The result of a statement is not what its reader takes it for. */
export class UnexpectedColumn extends Error {}

/**
 * The rows of a query as arrays of their columns, in the order of the SELECT list. That each column is of its type is
 * looked at once, in what the driver says of the result; what a type does not say (that nothing is missing, that a word
 * is one of a list) row by row.
 *
 * @throws UnexpectedColumn where the result has other columns, or a value that its column does not allow
 */
export async function rawRows<const Columns extends readonly RawColumn<unknown>[]>(
  connection: RawConnection,
  columns: Columns,
  text: string,
  values: unknown[] = [],
): Promise<RowOf<Columns>[]> {
  const { rows, fields } = await connection.query<unknown[]>({ text, values, rowMode: 'array' });
  if (fields.length !== columns.length) {
    throw new UnexpectedColumn(`${fields.length} columns instead of ${columns.length}: ${text}`);
  }
  for (const [place, { type, allows }] of columns.entries()) {
    const field = fields[place];
    if (field?.dataTypeID !== type) {
      throw new UnexpectedColumn(`Column "${field?.name}" is of type ${field?.dataTypeID} instead of ${type}: ${text}`);
    }
    for (const row of rows) {
      if (!allows(row[place]))
        throw new UnexpectedColumn(`Column "${field.name}" holds ${String(row[place])}: ${text}`);
    }
  }
  return rows as RowOf<Columns>[];
}
