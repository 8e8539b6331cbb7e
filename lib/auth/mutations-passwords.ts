import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default algorithm) with OWASP's second recommended setting: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let standIn: Promise<string> | undefined;

/**
 * Verifies a password. Without a hash it takes the same time and fails, so that the answer does not reveal whether the
 * account exists.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  standIn ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await standIn), password);
  return stored !== null && matches;
}
