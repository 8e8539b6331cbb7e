import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { guessValue } from '@/lib/imports/mapping/rules-guess-values';
import { toNameKey } from '@/lib/members/names/rules-key';
import { remarkIn, roleInHeading } from '@/lib/imports/minutes/rules-headings';
import { wordsWithMeaning } from '@/lib/imports/words/rules';
import { CAPACITY_CELLS, CAPACITY_WORDS, MODE_CELLS, MODE_WORDS } from '@/lib/imports/words/rules-manner';
import { STATUS_CELLS, STATUS_WORDS } from '@/lib/imports/words/rules-status';

const said = wordsWithMeaning(STATUS_WORDS);
const inCells = ATTENDANCE_STATUSES.flatMap((status) => STATUS_CELLS[status].map((word) => [word, status] as const));
const manners = [...wordsWithMeaning(MODE_WORDS), ...wordsWithMeaning(CAPACITY_WORDS)].map(([word]) => word);

describe('a word of a status', () => {
  it.each(said)('"%s" means %s in a list and in minutes', (word, status) => {
    expect(guessValue('status', word)).toBe(status);
    expect(remarkIn(word)).toEqual({ status });
    expect(roleInHeading(word)?.status).toBe(status);
  });

  it.each(inCells)('"%s" means %s in a cell, and no status in a text', (word, status) => {
    expect(guessValue('status', word)).toBe(status);
    expect(remarkIn(word) ?? {}).not.toHaveProperty('status');
  });

  it('is written as keys are, and means one thing only', () => {
    const words = [...said, ...inCells].map(([word]) => word);
    expect(words.filter((word) => toNameKey(word).exact !== word)).toEqual([]);
    expect(words.toSorted()).toEqual([...new Set(words)].sort());
    expect(said.filter(([word]) => manners.includes(word))).toEqual([]);
  });
});

describe('a word of the manner', () => {
  it.each([
    ['mode', wordsWithMeaning(MODE_WORDS).map(([word]) => word), MODE_CELLS],
    ['capacity', wordsWithMeaning(CAPACITY_WORDS).map(([word]) => word), CAPACITY_CELLS],
  ])('of a %s is written as keys are, and means one thing only', (_, words, cells) => {
    const all = [...words, ...Object.values<readonly string[]>(cells).flat()];
    expect(all.filter((word) => toNameKey(word).exact !== word)).toEqual([]);
    expect(all.toSorted()).toEqual([...new Set(all)].sort());
  });

  it.each(Object.values(CAPACITY_CELLS).flat())('"%s" makes nobody present who only stands under it', (word) => {
    expect(remarkIn(word)).toBeNull();
  });
});

describe('words of two statuses together', () => {
  it.each([
    ['entschuldigt abwesend', 'excused'],
    ['Abwesend (entschuldigt)', 'excused'],
    ['entschuldigt fehlt', 'excused'],
    ['absent with apologies', 'excused'],
    ['unentschuldigt gefehlt', 'absent'],
  ])('"%s" is one of %s', (text, status) => {
    expect(roleInHeading(text)?.status).toBe(status);
  });
});
