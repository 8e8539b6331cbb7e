import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsAtOdds } from '@/lib/imports/names/rules-at-odds';
import { COW_STATES } from '@/lib/imports/names/rules-cow';
import { LAENDER } from '@/lib/members/names/rules-laender';
import { packedData } from '@/test/data';

const odds = (name: string, code = '', iso = '') => wordsAtOdds({ code, iso, names: [name] }, undefined);

describe('words of one row', () => {
  it.each([
    ['Germany', 'CD', '', 'code', 'Kongo-Kinshasa'],
    ['Deutschland', '', 'FR', 'iso', 'Frankreich'],
    ['Germany (COD)', '', '', 'name', 'Kongo-Kinshasa'],
    ['Germany, FRA', '', '', 'name', 'Frankreich'],
    ['Bayern (HE)', '', '', 'name', 'Hessen'],
    ['Niedersachsen', 'SN', '', 'code', 'Sachsen'],
    ['Deutsche Demokratische Republik', 'DEU', '', 'code', 'Deutschland'],
  ])('%s %s%s name two members', (name, code, iso, field, other) => {
    const found = odds(name, code, iso);
    expect(found?.field).toBe(field);
    expect(found?.names[0]).toContain(other);
  });

  it.each([
    ['Germany', 'GER', ''],
    ['Germany', 'DEU', 'DE'],
    ['Germany (DEU)', '', ''],
    ['Austria', 'AUS', ''],
    ['Belgium', 'BE', 'BE'],
    ['Berlin', 'BE', ''],
    ['Zaire', 'COD', ''],
    ['Burma', 'MMR', ''],
    ['Sachsen (SMS)', '', ''],
    ['Niedersachsen (MK)', '', ''],
    ['Saarland (SK)', '', ''],
    ['Deutscher Städtetag', 'DE', ''],
    ['Korea, Republic of', 'KOR', ''],
    ['Frankfurt (Oder)', '', ''],
  ])('%s %s%s do not', (name, code, iso) => {
    expect(odds(name, code, iso)).toBeNull();
  });

  it('of a code that is the network’s own by its column are not held against lists', () => {
    expect(wordsAtOdds({ code: '276', iso: '', names: ['Frankreich'] }, 'own')).toBeNull();
    expect(wordsAtOdds({ code: '276', iso: '', names: ['Frankreich'] }, 'iso_numeric')?.field).toBe('code');
  });
});

it('no state of the General Assembly and no Land is at odds with its own codes', () => {
  const rows = gunzipSync(readFileSync(packedData('unga-1946-1990', 'members.csv.gz')))
    .toString()
    .trim()
    .split('\n');
  const known = new Set(COW_STATES.map(([number]) => String(number)));
  const states = rows.slice(1).map((row) => row.split(','));
  expect(states.length).toBeGreaterThan(150);
  for (const [code = '', name = '', iso = ''] of states)
    if (known.has(code)) expect([name, wordsAtOdds({ code, iso, names: [name] }, 'cow_number')]).toEqual([name, null]);
  for (const { key, names, short } of LAENDER)
    for (const name of names)
      for (const code of [key, key.slice(3), ...short])
        expect([name, code, odds(name, code)]).toEqual([name, code, null]);
});
