import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secretsFromFiles } from './secret-files';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secret-files-'));
  file = path.join(folder, 'secret');
  writeFileSync(file, 'of all servers\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('reads a secret from the file that is named, without the end of its line', () => {
  expect(secretsFromFiles({ NEXTAUTH_SECRET_FILE: file })).toEqual({ NEXTAUTH_SECRET: 'of all servers' });
});

it('leaves a secret that is set itself, and what is no secret', () => {
  expect(secretsFromFiles({ NEXTAUTH_SECRET: 'set', NEXTAUTH_SECRET_FILE: file, PORT_FILE: file })).toEqual({});
});

it('says which file is missing or empty', () => {
  const missing = path.join(folder, 'missing');
  expect(() => secretsFromFiles({ REPLICA_URL_FILE: missing })).toThrow(
    `REPLICA_URL_FILE is "${missing}", which cannot be read (ENOENT): name a file that this account may read`,
  );
  const empty = path.join(folder, 'empty');
  writeFileSync(empty, '\n');
  expect(() => secretsFromFiles({ DATABASE_URL_FILE: empty })).toThrow(
    `DATABASE_URL_FILE is "${empty}", which is empty`,
  );
});
