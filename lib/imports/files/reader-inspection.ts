import { refuse, succeed, type Result } from '@/lib/core/result';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { openTable } from '@/lib/imports/files/reader';
import { HiddenRowsAccount } from '@/lib/imports/files/rules-hidden';
import { startInspection } from '@/lib/imports/files/rules-inspection';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { FileRefusal } from '@/lib/imports/files/rows/types';

/**
 * Reads a file once, to its end: whatever makes it unreadable as a whole comes out before anything is kept of it.
 *
 * @param sheet which sheet of a workbook; without it the first that holds a list
 */
export async function inspectFile(
  bytes: Uint8Array,
  name: string,
  sheet?: string,
): Promise<Result<FileInspection, FileRefusal>> {
  try {
    const table = await openTable(bytes, name, sheet);
    const inspector = startInspection(table.header);
    const hiddenRows = new HiddenRowsAccount();
    for await (const block of table.blocks()) {
      for (const row of block) {
        inspector.take(row);
        hiddenRows.take(row);
      }
    }
    const { format, delimiter, encoding, sheet: read, sheets, hidden, header } = table;
    return succeed({
      format,
      delimiter,
      encoding,
      sheet: read,
      sheets,
      hidden: { ...hidden, rows: hiddenRows.finish() },
      header,
      ...inspector.finish(),
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.refusal);
    throw error;
  }
}
