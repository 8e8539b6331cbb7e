import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { inflationGuard } from '@/lib/imports/files/bytes/reader-inflation';
import { asUnreadable, UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/** The parts of a zip file by name, each read as a stream and counted while it is inflated. */
export class ZipParts {
  private readonly inflated = new Map<string, number>();

  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws UnreadableFile where the directory of the zip file is damaged, too long, or lists encrypted parts */
  static async open(bytes: Buffer): Promise<ZipParts> {
    const entries = new Map<string, Entry>();
    try {
      const file = await fromBufferPromise(bytes);
      for await (const entry of file.eachEntry()) {
        if (entry.isEncrypted()) throw new UnreadableFile('password_protected');
        entries.set(entry.fileName, entry);
        if (entries.size > MEMORY_LIMITS.zipEntries) throw new UnreadableFile('damaged');
      }
      return new ZipParts(file, entries);
    } catch (error) {
      throw asUnreadable(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * The bytes of one part.
   *
   * @throws UnreadableFile where the part is missing, damaged, or more than the file may hold unpacked
   */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry?.canDecodeFileData()) throw new UnreadableFile('damaged');
    const elsewhere = [...this.inflated].reduce((sum, [part, bytes]) => (part === name ? sum : sum + bytes), 0);
    const guard = inflationGuard(entry.compressedSize, elsewhere);
    let bytes = 0;
    try {
      const stream = await this.file.openReadStreamPromise(entry);
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          guard(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      } finally {
        stream.destroy();
      }
    } catch (error) {
      throw asUnreadable(error);
    }
    this.inflated.set(name, bytes);
  }
}
