import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ZipFile } from 'yazl';
import { CONTENTS, type Contents, HEADER, type Header, sealedPart, SUMS } from './format';
import { sealing } from './passphrase';

/** Fast: the rows of a table fold well at any level. */
const LEVEL = 3;

/** Writes the parts of a backup one behind the other, whatever their length. */
export class ArchiveWriter {
  private readonly zip = new ZipFile();
  private readonly sums: string[] = [];
  private readonly written: Promise<void>;
  private readonly stopped = new AbortController();

  constructor(
    /** Where it grows; it gets its name once it is whole. */
    private readonly draft: string,
    private readonly key: Buffer | null,
  ) {
    const file = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    const output = this.zip.outputStream as Readable;
    this.written = pipeline(output, file, { signal: this.stopped.signal });
    // Heard wherever the next part is added.
    this.written.catch(() => undefined);
  }

  private async store(name: string, content: Readable, isPacked: boolean): Promise<void> {
    const hash = createHash('sha256');
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const outlet = new PassThrough();
    this.zip.addReadStream(outlet, name, {
      mode: 0o600,
      mtime: new Date(),
      compressionLevel: isPacked ? 0 : LEVEL,
    });
    // A full disk ends the file first, and nobody would take the rest of the part any more.
    await Promise.race([
      pipeline(content, counted, outlet),
      this.written.then(() => Promise.reject(new Error('The file ended too early.'))),
    ]);
    this.sums.push(`${hash.digest('hex')}  ${name}\n`);
  }

  private storeText = (name: string, text: string) => this.store(name, Readable.from([Buffer.from(text)]), false);

  writeHeader = (header: Header): Promise<void> => this.storeText(HEADER, `${JSON.stringify(header, null, 2)}\n`);

  /** Adds a part, encrypted where the backup is. */
  async add(part: string, content: Readable): Promise<void> {
    if (!this.key) return this.store(part, content, false);
    const sealed = new PassThrough();
    await Promise.all([
      pipeline(content, createGzip({ level: LEVEL }), sealing(this.key, part), sealed),
      this.store(sealedPart(part), sealed, true),
    ]);
  }

  addText = (part: string, text: string): Promise<void> => this.add(part, Readable.from([Buffer.from(text)]));

  /** Writes what is in it and its sums, has the disk confirm it, and gives the file its name. */
  async finish(contents: Contents, file: string): Promise<void> {
    await this.addText(CONTENTS, `${JSON.stringify(contents, null, 2)}\n`);
    await this.storeText(SUMS, this.sums.join(''));
    this.zip.end();
    await this.written;
    const handle = await open(this.draft, 'r');
    await handle.sync();
    await handle.close();
    await rename(this.draft, file);
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.stopped.abort();
    await this.written.catch(() => undefined);
    await rm(this.draft, { force: true });
  }
}
