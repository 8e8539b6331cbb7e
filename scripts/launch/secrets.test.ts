import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseEnvironment } from '@/lib/config/environment';
import { chooseActionsKey, chooseLoginPassword, chooseSessionSecret, replaceSecret } from './secrets';

let folders: string[];

beforeEach(() => {
  folders = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'secrets-')));
});
afterEach(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

it('servers that are given a secret agree on it and on the login, and write nothing', () => {
  const sessionSecret = 'a secret of all servers on one database';
  const given = folders.map((dataDir) => ({ dataDir, sessionSecret }));
  expect(given.map(chooseSessionSecret)).toEqual([sessionSecret, sessionSecret]);
  const [first = '', second] = given.map(chooseLoginPassword);
  expect(second).toBe(first);
  expect(first).toMatch(/^[\w-]{43}$/);
  const [key, sameKey] = given.map((source) => chooseActionsKey({ ...source, actionsKey: undefined }));
  expect(sameKey).toBe(key);
  expect(parseEnvironment({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }, '/').actionsKey).toBe(key);
  expect(folders.flatMap((folder) => readdirSync(folder))).toEqual([]);
});

it('a server that is given none makes its own once, and takes one that was restored', () => {
  const [one, other] = folders.map((dataDir) => ({ dataDir, sessionSecret: undefined }));
  if (!one || !other) throw new Error('There are two folders.');
  expect(chooseSessionSecret(one)).toBe(chooseSessionSecret(one));
  expect(chooseSessionSecret(one)).not.toBe(chooseSessionSecret(other));
  expect(chooseLoginPassword(one)).not.toBe(chooseLoginPassword(other));
  replaceSecret(other.dataDir, 'sessionSecret', chooseSessionSecret(one));
  expect(chooseSessionSecret(other)).toBe(chooseSessionSecret(one));
});
