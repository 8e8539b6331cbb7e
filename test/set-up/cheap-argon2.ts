import { createRequire } from 'node:module';
import type * as Argon2 from '@node-rs/argon2';

/*
 * Takes the place of the library in tests on a database, which sign in hundreds of times: the same hashes, of a password
 * that would be guessed quickly. What a real one costs is proved by lib/auth/mutations-passwords.test.ts.
 */
const real = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;

export const { verify } = real;

export const hash = (password: string, options: Argon2.Options): Promise<string> =>
  real.hash(password, { ...options, memoryCost: 64, timeCost: 1 });
