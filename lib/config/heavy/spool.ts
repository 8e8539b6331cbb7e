import { createHash, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const READ_BYTES = 256 * 1024;

/**
 * Bytes that are read while they are written, by as many as want them and each at its own pace: who writes waits for nobody.
 * They lie in a file without a name, so nothing of them outlives the process; it is closed when nobody holds it any more.
 */
export class Spool {
  #size = 0;
  #state: 'growing' | 'whole' | 'broken' = 'growing';
  #holders = 1;
  readonly #hash = createHash('sha256');
  #tag = '';
  readonly #grown = new EventEmitter().setMaxListeners(0);

  private constructor(private readonly file: FileHandle) {}

  /** @returns one that is held once, by who asked for it */
  static async open(): Promise<Spool> {
    const name = path.join(tmpdir(), `praesenzregister-${randomUUID()}`);
    const file = await open(name, 'wx+', 0o600);
    await unlink(name);
    return new Spool(file);
  }

  get size(): number {
    return this.#size;
  }

  get isWhole(): boolean {
    return this.#state === 'whole';
  }

  /** Tells contents apart and nothing else; of what is whole. */
  get tag(): string {
    return this.#tag;
  }

  hold(): void {
    this.#holders += 1;
  }

  release(): void {
    this.#holders -= 1;
    if (this.#holders === 0) void this.file.close();
  }

  async append(bytes: Buffer): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await this.file.write(bytes, written, bytes.length - written, this.#size + written);
      written += bytesWritten;
    }
    this.#hash.update(bytes);
    this.#size += bytes.length;
    this.#grown.emit('grown');
  }

  finish(): void {
    this.#tag = this.#hash.digest('base64url').slice(0, 22);
    this.#settle('whole');
  }

  break(): void {
    this.#settle('broken');
  }

  #settle(state: 'whole' | 'broken'): void {
    if (this.#state !== 'growing') return;
    this.#state = state;
    this.#grown.emit('grown');
  }

  async #more(from: number): Promise<boolean> {
    while (from === this.#size && this.#state === 'growing') await once(this.#grown, 'grown');
    if (from < this.#size) return true;
    if (this.#state === 'broken') throw new Error('What is read was not written to its end.');
    return false;
  }

  /** Once nothing more comes. @throws where it broke off */
  async whole(): Promise<void> {
    while (this.#state === 'growing') await once(this.#grown, 'grown');
    if (this.#state === 'broken') throw new Error('What is read was not written to its end.');
  }

  /** All of it from the beginning, as it comes; held meanwhile. */
  async *read(): AsyncGenerator<Buffer> {
    this.hold();
    try {
      for (let from = 0; await this.#more(from);) {
        const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, this.#size - from));
        const { bytesRead } = await this.file.read(buffer, 0, buffer.length, from);
        from += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      this.release();
    }
  }
}
