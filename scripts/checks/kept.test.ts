import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unlessKept } from './kept';

let root: string;
let looked: number;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kept-'));
  mkdirSync(path.join(root, 'prisma/migrations'), { recursive: true });
  writeFileSync(path.join(root, 'prisma/migrations/one.sql'), 'SELECT 1');
  writeFileSync(path.join(root, 'package.json'), '{}');
  looked = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const check = (wrong?: string) =>
  unlessKept(root, { name: 'drift', inputs: ['prisma', 'package.json'] }, () => {
    looked += 1;
    return Promise.resolve(wrong);
  });

it('looks once at what does not change', async () => {
  await check();
  expect(await check('not asked again')).toBeUndefined();
  expect(looked).toBe(1);
});

it('looks again where a file changed, came or was renamed', async () => {
  await check();
  writeFileSync(path.join(root, 'prisma/migrations/one.sql'), 'SELECT 2');
  expect(await check('drifted')).toBe('drifted');
  await check();
  writeFileSync(path.join(root, 'prisma/migrations/two.sql'), '');
  await check();
  expect(looked).toBe(4);
});

it('looks again at what was wrong, although nothing changed', async () => {
  await check('drifted');
  expect(await check('drifted')).toBe('drifted');
  expect(looked).toBe(2);
});
