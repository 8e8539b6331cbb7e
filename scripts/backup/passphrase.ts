import { createCipheriv, createDecipheriv, createHash, type DecipherGCM, randomBytes, scrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { promisify } from 'node:util';
import { OperatorError } from '../launch/operator-error.mjs';
import type { Seal } from './format';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SHORTEST = 12;

/** 128 MiB for each guess. */
const COSTS = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };
const MEMORY_LIMIT = 2 ** 28;

/** The first line of a file; its name is given instead of the passphrase, which others would see among the processes. */
export function readPassphrase(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`The passphrase cannot be read (${reason}): name a file whose first line it is.`);
  }
  const [passphrase = ''] = text.split(/\r?\n/);
  if (passphrase.length >= SHORTEST) return passphrase;
  throw new OperatorError(
    `The passphrase in ${file} has fewer than ${SHORTEST} characters: write a longer one into its first line.`,
  );
}

async function keyAndCheck(passphrase: string, salt: Buffer, seal: Omit<Seal, 'salt' | 'check'>) {
  const { cost, blockSize, parallelization } = seal;
  const options = { cost, blockSize, parallelization, maxmem: MEMORY_LIMIT };
  const derived = await derive(passphrase.normalize('NFC'), salt, 2 * KEY_BYTES, options);
  const check = createHash('sha256').update(derived.subarray(KEY_BYTES)).digest('hex');
  return { key: derived.subarray(0, KEY_BYTES), check };
}

/** A new key for one backup, and what its header says of it. */
export async function makeSeal(passphrase: string): Promise<{ key: Buffer; seal: Seal }> {
  const salt = randomBytes(32);
  const { key, check } = await keyAndCheck(passphrase, salt, COSTS);
  return { key, seal: { ...COSTS, salt: salt.toString('hex'), check } };
}

/** @returns null where the passphrase is another one */
export async function openSeal(passphrase: string, seal: Seal): Promise<Buffer | null> {
  const { key, check } = await keyAndCheck(passphrase, Buffer.from(seal.salt, 'hex'), seal);
  return check === seal.check ? key : null;
}

/** Encrypts a part: nonce, encrypted bytes, tag. The part's name is bound to it. */
export function sealing(key: Buffer, part: string): Transform {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(part));
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, cipher.update(chunk)),
    flush: (done) => {
      const last = cipher.final();
      done(null, Buffer.concat([last, cipher.getAuthTag()]));
    },
  });
  stream.push(nonce);
  return stream;
}

/** Decrypts a part; fails at its end where anything of it was changed. */
class Unsealing extends Transform {
  private decipher: DecipherGCM | undefined;
  private held = Buffer.alloc(0);

  constructor(
    private readonly key: Buffer,
    private readonly part: string,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held = Buffer.concat([this.held, chunk]);
    if (!this.decipher && this.held.length >= NONCE_BYTES) {
      this.decipher = createDecipheriv(CIPHER, this.key, this.held.subarray(0, NONCE_BYTES));
      this.decipher.setAAD(Buffer.from(this.part));
      this.held = this.held.subarray(NONCE_BYTES);
    }
    const ready = this.held.length - TAG_BYTES;
    if (!this.decipher || ready <= 0) return done();
    const opened = this.decipher.update(this.held.subarray(0, ready));
    this.held = this.held.subarray(ready);
    done(null, opened);
  }

  override _flush(done: TransformCallback): void {
    try {
      if (!this.decipher || this.held.length !== TAG_BYTES) throw new Error('The part is too short.');
      this.decipher.setAuthTag(this.held);
      done(null, this.decipher.final());
    } catch (error) {
      done(error as Error);
    }
  }
}

export const unsealing = (key: Buffer, part: string): Transform => new Unsealing(key, part);
