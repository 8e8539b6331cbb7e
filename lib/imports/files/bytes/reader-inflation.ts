import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/**
 * Counts inflated bytes while a packed file is read: the size in its header cannot be trusted.
 *
 * @param packedBytes size of what is being inflated
 * @param spent bytes already inflated of the same file
 * @returns to be told of every chunk; throws UnreadableFile at the first one too many
 */
export function inflationGuard(packedBytes: number, spent = 0): (chunk: Uint8Array) => void {
  let inflated = 0;
  return (chunk) => {
    inflated += chunk.length;
    const bomb = inflated > FILE_LIMITS.inflationFrom && inflated > packedBytes * FILE_LIMITS.inflation;
    if (bomb || spent + inflated > FILE_LIMITS.unpackedBytes) {
      throw new UnreadableFile('too_large_unpacked', FILE_LIMITS.unpackedBytes / 1024 / 1024);
    }
  };
}
