import { createHash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { OperatorError } from '../launch/operator-error.mjs';
import {
  CONTENTS,
  type Contents,
  contentsSchema,
  FORMAT_VERSION,
  HEADER,
  type Header,
  headerSchema,
  sealedPart,
  SUMS,
} from './format';
import { openSeal, unsealing } from './passphrase';

const damaged = (file: string, what: string) =>
  new OperatorError(`${file} is damaged or no backup of a register (${what}): fetch it again, or take another one.`);

async function openFile(file: string): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  try {
    const zip = await openPromise(file, { autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code !== null) throw new OperatorError(`${file} cannot be read (${code}): correct its name or permissions.`);
    throw damaged(file, error instanceof Error ? error.message : 'it cannot be unpacked');
  }
}

/** A backup whose every part has been held against its sum. */
export class ArchiveReader {
  private constructor(
    private readonly file: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly key: Buffer | null,
    readonly header: Header,
  ) {}

  /**
   * Opens a backup and reads it once from beginning to end.
   *
   * @param passphrase read only where one is needed
   * @throws OperatorError where the file is damaged, of a later program, or encrypted under another passphrase
   */
  static async open(file: string, passphrase: (() => string) | null): Promise<ArchiveReader> {
    const { zip, entries } = await openFile(file);
    try {
      const sums = new Map<string, string>();
      for (const [name, entry] of entries) {
        if (name !== SUMS) sums.set(name, await sumOf(zip, entry));
      }
      const written = await text(await openEntry(zip, entries, SUMS));
      const found = [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');
      if (written !== found) throw new Error('its parts do not match their checksums');
      const header = headerSchema.parse(JSON.parse(await text(await openEntry(zip, entries, HEADER))));
      return new ArchiveReader(file, zip, entries, await keyFor(file, header, passphrase), header);
    } catch (error) {
      zip.close();
      if (error instanceof OperatorError) throw error;
      throw damaged(file, error instanceof Error ? error.message : String(error));
    }
  }

  /** The bytes of a part as they were before they were packed. */
  async read(part: string): Promise<Readable> {
    if (!this.key) return openEntry(this.zip, this.entries, part);
    const sealed = await openEntry(this.zip, this.entries, sealedPart(part));
    const opened = new PassThrough();
    pipeline(sealed, unsealing(this.key, part), createGunzip(), opened).catch((error: Error) => opened.destroy(error));
    return opened;
  }

  async readContents(): Promise<Contents> {
    try {
      return contentsSchema.parse(JSON.parse(await text(await this.read(CONTENTS))));
    } catch {
      throw damaged(this.file, 'its list of contents cannot be read');
    }
  }

  close = (): void => this.zip.close();
}

async function openEntry(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): Promise<Readable> {
  const entry = entries.get(name);
  if (!entry) throw new Error(`its part ${name} is missing`);
  return zip.openReadStreamPromise(entry);
}

async function sumOf(zip: ZipFile, entry: Entry): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(await zip.openReadStreamPromise(entry), hash);
  return hash.digest('hex');
}

async function keyFor(file: string, { version, program, seal }: Header, passphrase: (() => string) | null) {
  if (version > FORMAT_VERSION) {
    throw new OperatorError(
      `${file} was made by a later release (${program}): restore it with that release or a later one.`,
    );
  }
  if (!seal) return null;
  if (!passphrase) {
    throw new OperatorError(`${file} is encrypted: name the file that holds its passphrase with --passphrase-file.`);
  }
  const key = await openSeal(passphrase(), seal);
  if (key) return key;
  throw new OperatorError(`The passphrase is not the one that ${file} was encrypted with: give the one of that day.`);
}
