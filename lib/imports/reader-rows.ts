import { UnreadableFile } from '@/lib/imports/reader-refusal';
import { FILE_LIMITS } from '@/lib/imports/rules-limits';
import type { ReadRow } from '@/lib/imports/types';

/** @throws UnreadableFile at the first row beyond the limit */
export async function* countedRows(batches: AsyncIterable<ReadRow[]>): AsyncGenerator<ReadRow> {
  let count = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      count += 1;
      if (count > FILE_LIMITS.rows) throw new UnreadableFile('too_many_rows', FILE_LIMITS.rows, row.line);
      yield row;
    }
  }
}

/** @throws UnreadableFile where no row follows the header */
export async function refuseHeaderOnly(batches: AsyncIterable<ReadRow[]>): Promise<void> {
  for await (const batch of batches) if (batch.length > 0) return;
  throw new UnreadableFile('header_only');
}
