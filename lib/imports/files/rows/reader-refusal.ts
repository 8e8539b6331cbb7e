import type { FileFault, FileRefusal } from '@/lib/imports/files/rows/types';

/** Thrown where a file as a whole cannot be read. An expected outcome, but one that ends a stream of rows. */
export class UnreadableFile extends Error {
  readonly refusal: FileRefusal;

  constructor(fault: FileFault, detail: string | number | null = null, line: number | null = null) {
    super(`The file cannot be read: ${fault}`);
    this.name = 'UnreadableFile';
    this.refusal = { kind: 'file', fault, detail: detail === null ? null : String(detail), line };
  }
}

/** Whatever a decoder throws about bytes it cannot read means that the file is damaged. */
export const asUnreadable = (error: unknown): UnreadableFile =>
  error instanceof UnreadableFile ? error : new UnreadableFile('damaged');
