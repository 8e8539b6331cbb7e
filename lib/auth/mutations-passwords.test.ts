import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from '@/lib/auth/mutations-passwords';

it('a password is kept as an Argon2id hash of 19 MiB and two passes, each with a salt of its own', async () => {
  const [one, other] = [await hashPassword('vier Lampen am Kanal'), await hashPassword('vier Lampen am Kanal')];
  for (const hash of [one, other]) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await passwordMatches(one, 'vier Lampen am Kanal')).toBe(true);
  expect(await passwordMatches(one, 'vier Lampen am kanal')).toBe(false);
});
