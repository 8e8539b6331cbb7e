import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBriefly } from '@/lib/imports/minutes/rules-fixtures';

/*
 * Invented minutes of the kinds that offices write. Below each text stands what is read: who, with "?" where somebody has to
 * choose, the status, and behind "!" what makes it a question.
 */

const KINDS = path.resolve(import.meta.dirname, '../../../test/data/minutes/kinds');
const BORDER = '\n==== read as ====\n';

const kinds = readdirSync(KINDS).map((file) => {
  const [text = '', read = ''] = readFileSync(path.join(KINDS, file), 'utf8').split(BORDER);
  return { kind: file.replace('.txt', '').replaceAll('-', ' '), text, read: read.trim().split('\n') };
});

describe('minutes of many kinds', () => {
  it('are many', () => {
    expect(kinds.length).toBeGreaterThan(30);
  });

  it.each(kinds)('$kind', ({ text, read }) => {
    expect(readBriefly(text)).toEqual(read);
  });
});
