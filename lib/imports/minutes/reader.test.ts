import { expect, it } from 'vitest';
import { laenderAndCities } from '@/lib/imports/minutes/rules-fixtures';
import { LONGEST_LIST, readMinutesInTurns } from '@/lib/imports/minutes/reader';
import { readMinutes } from '@/lib/imports/minutes/rules';
import { nameFinder } from '@/lib/imports/names/rules-find';

const finder = nameFinder(laenderAndCities);
const LIST = 'Anwesend:\nHessen, Köln\nEntschuldigt: Bremen\n';

it('reads the same in turns, and others have theirs meanwhile', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  const read = await readMinutesInTurns(`Anwesend:\n${'Hessen, Frau Muster\n'.repeat(400)}`, finder);
  clearInterval(others);
  expect(turns).toBeGreaterThan(0);
  expect(read?.sections).toHaveLength(1);
  expect(await readMinutesInTurns(LIST, finder)).toEqual(readMinutes(LIST, finder));
});

it('does not go on where there is more than a list of participants has; what it passes over is none of it', async () => {
  const long = 'Erledigtes Vorhaben\n'.repeat(LONGEST_LIST / 10);
  expect(await readMinutesInTurns(long, finder)).toBeNull();
  const minutes = await readMinutesInTurns(`${LIST}\nTagesordnung\n1. Begrüßung\n${long}`, finder);
  expect(minutes?.sections.map(({ entries }) => entries.length)).toEqual([2, 1]);
});
