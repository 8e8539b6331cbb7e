import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/core/localised-text';
import { findPersonalData } from '@/lib/core/personal-data/find';
import { stateName } from '@/lib/i18n/state-names';

/*
 * The facts that come with the register, and those its tests load, name nobody: whatever is found in them is a false
 * alarm – but for two notes that really tell of an illness.
 */

const ROOT = path.resolve(import.meta.dirname, '../../..');
const TOLD_OF_ILLNESS = [
  'had to leave before the summit started because he fell ill',
  'head came to the city but left ill; delegation level not stated',
];

function textsOf(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!file.endsWith('.ts')) return (parse(text, { relax_column_count: true, bom: true }) as string[][]).flat();
  return [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)].map(
    ([, single, double, template]) => single ?? double ?? template ?? '',
  );
}

/** Inputs that were made up for readers, some of them with persons, are no facts. */
const MADE_UP = /^(?:cases|files|invented)\//;

const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$|\.csv(\.gz)?$/.test(file) && !MADE_UP.test(file))
    .map((file) => path.join(ROOT, folder, file));

describe('the facts of the register', () => {
  const texts = new Set(['prisma/seed', 'test/data', 'docs/samples'].flatMap(filesUnder).flatMap(textsOf));

  it('are many, so that the rest of this says something', () => {
    expect(texts.size).toBeGreaterThan(5_000);
  });

  it('raise no false alarm', () => {
    expect([...texts].filter((text) => findPersonalData(text).length > 0)).toEqual(TOLD_OF_ILLNESS);
  });
});

describe('names of states and territories', () => {
  const CODES = Array.from({ length: 26 * 26 }, (_, at) =>
    String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)),
  );
  /** In both languages, without the codes that name no state. */
  const stateNames = CODES.flatMap((code) => {
    try {
      return [stateName(code)];
    } catch {
      return [];
    }
  });

  it.each(LOCALES)('raise no false alarm, alone and one after another: %s', (locale) => {
    const names = stateNames.map((name) => name[locale]);
    expect(names.length).toBeGreaterThan(200);
    const told = names.flatMap((name) => [name, `Norwegen, ${name}`, `${name}, Kanada`]);
    const flagged = told.filter((text) => findPersonalData(text).length > 0);
    // An island that is called like somebody.
    expect(flagged.filter((text) => !text.includes('Diego Garcia'))).toEqual([]);
  });
});
