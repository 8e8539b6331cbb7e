import { refuse, succeed, type Result } from '@/lib/core/result';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { openTable } from '@/lib/imports/files/reader';
import { noCellsBeside } from '@/lib/imports/files/sheets/rules-cell-names';
import { HiddenRowsAccount } from '@/lib/imports/files/rules-hidden';
import { shortenTop, startInspection } from '@/lib/imports/files/rules-inspection';
import type { FileInspection, NamedCells } from '@/lib/imports/files/types-inspection';
import type { FileRefusal, TablePlace } from '@/lib/imports/files/rows/types';

/** Cells that are named of many. */
const NAMED_CELLS = 20;
const nameCells = (cells: ReadonlySet<string>): NamedCells => ({
  count: cells.size,
  cells: [...cells].slice(0, NAMED_CELLS),
});

/**
 * Reads a file once, to its end: whatever makes it unreadable as a whole comes out before anything is kept of it.
 *
 * @param place where in it the list stands; what is left out is found
 */
export async function inspectFile(
  bytes: Uint8Array,
  name: string,
  place: TablePlace = {},
): Promise<Result<FileInspection, FileRefusal>> {
  try {
    const table = await openTable(bytes, name, place);
    const titles = table.top.filter(({ line }) => line < table.headerLines.first);
    const inspector = startInspection(table.header, titles);
    const hiddenRows = new HiddenRowsAccount();
    for await (const block of table.blocks()) {
      for (const row of block) {
        inspector.take(row);
        hiddenRows.take(row);
      }
    }
    const { format, delimiter, encoding, sheet: read, sheets, hidden, header, headerLines, top } = table;
    const { commented, struck, concealed } = table.beside ?? noCellsBeside();
    return succeed({
      ...(commented.size + struck.size + concealed.size > 0 && {
        beside: {
          commented: nameCells(commented),
          struck: nameCells(struck),
          ...(concealed.size > 0 && { concealed: nameCells(concealed) }),
        },
      }),
      format,
      delimiter,
      encoding,
      sheet: read,
      sheets,
      hidden: { ...hidden, rows: hiddenRows.finish() },
      header,
      top: { ...headerLines, rows: shortenTop(top) },
      ...inspector.finish(),
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.refusal);
    throw error;
  }
}
