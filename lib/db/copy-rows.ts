import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What a cell of a copied row may be; null is NULL. */
export type CopyValue = string | number | boolean | null;

/** As many characters are sent at once. */
const CHUNK_CHARACTERS = 65_536;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of COPY. */
function cellText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\n\r\t]/.test(value)
    ? value.replaceAll(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    : value;
}

/** Values, or a part of a row, in the text format of COPY; parts are put together with a tab. */
export const copyText = (values: readonly CopyValue[]): string => values.map(cellText).join('\t');

/** Values, or the same as `copyText` gives it: a million rows differ in less than they share. */
export type CopyRow = readonly CopyValue[] | string;

/** Rows as they become ready, many at once: waiting for each by itself takes longer than writing it. */
export type CopyBlocks = AsyncIterable<Iterable<CopyRow>> | Iterable<Iterable<CopyRow>>;

const copyLine = (row: CopyRow): string => `${typeof row === 'string' ? row : copyText(row)}\n`;

/** Rows in the text format of COPY, in chunks. */
async function* copyChunks(blocks: CopyBlocks): AsyncGenerator<string> {
  let chunk = '';
  for await (const rows of blocks) {
    for (const row of rows) {
      chunk += copyLine(row);
      if (chunk.length < CHUNK_CHARACTERS) continue;
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/**
 * Writes rows by COPY, in the transaction that is open on the connection.
 *
 * @param target table and columns as COPY names them, e.g. `planned (line, kind)`
 * @returns how many rows
 * @throws what `blocks` throws, and what the database refuses
 */
export async function copyRows(client: ClientBase, target: string, blocks: CopyBlocks): Promise<number> {
  const copy = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  await pipeline(Readable.from(copyChunks(blocks), { objectMode: true, highWaterMark: 2 }), copy);
  return copy.rowCount;
}
