import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { ReadRow } from '@/lib/imports/files/rows/types';

/** @throws UnreadableFile at the first row beyond the limit, once those before it have been given */
export async function* countedBlocks(blocks: AsyncIterable<readonly ReadRow[]>): AsyncGenerator<readonly ReadRow[]> {
  let left = FILE_LIMITS.rows;
  for await (const block of blocks) {
    const beyond = block[left];
    if (beyond) {
      yield block.slice(0, left);
      throw new UnreadableFile('too_many_rows', FILE_LIMITS.rows, beyond.line);
    }
    left -= block.length;
    yield block;
  }
}

/** @throws UnreadableFile where no row follows the header */
export async function refuseHeaderOnly(blocks: AsyncIterable<readonly ReadRow[]>): Promise<void> {
  for await (const block of blocks) if (block.length > 0) return;
  throw new UnreadableFile('header_only');
}
