import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { openTable } from '@/lib/imports/files/reader';
import type { FileRefusal, OpenTable, ReadRow, RowFault } from '@/lib/imports/files/rows/types';

/*
 * Reading whole files in tests.
 */
export async function collectRows(table: OpenTable): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const block of table.blocks()) rows.push(...block);
  return rows;
}

/** The file with its rows: each as its line and either its cells or its fault. */
export async function readTable(content: string | Buffer, name: string, sheet?: string) {
  const table = await openTable(Buffer.from(content), name, { sheet });
  const lines = (await collectRows(table)).map((row): [number, string[] | RowFault] => [
    row.line,
    row.kind === 'row' ? row.cells : row.fault,
  ]);
  return { ...table, lines };
}

/** Why the file cannot be read, at whatever row that shows. */
export async function readRefusal(content: string | Buffer, name: string, sheet?: string): Promise<FileRefusal> {
  try {
    await collectRows(await openTable(Buffer.from(content), name, { sheet }));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.refusal;
    throw error;
  }
  throw new Error('The file was read.');
}
