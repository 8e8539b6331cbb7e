import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBriefly, towns } from '@/lib/imports/minutes/rules-fixtures';

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

it('what stands below a name and its colon is said of that name, and of nobody that follows', () => {
  const council = `Present:

Astadt:
Ms Anna Muster, Federal Minister
Bheim:
Mr Muster, Deputy Permanent Representative
Ddorf:
(no representative)
Eburg:
Mr Muster, State Secretary; Ms Beispiel, adviser
Fstadt:
represented by Astadt (proxy, Rule 9)
Gheim:
Mr Beispiel, Ambassador
* * *`;
  expect(readBriefly(council, towns('Astadt', 'Bheim', 'Ddorf', 'Eburg', 'Fstadt', 'Gheim'))).toEqual([
    'Astadt present',
    'Bheim present',
    'Ddorf absent',
    'Eburg present',
    'Fstadt represented_by_member by Astadt',
    'Gheim present',
  ]);
});

it('a list of names below a name and its colon stays a list', () => {
  expect(readBriefly('Present:\nAstadt:\nBheim\nDdorf', towns('Astadt', 'Bheim', 'Ddorf'))).toEqual([
    'Astadt present',
    'Bheim present',
    'Ddorf present',
  ]);
});

it('replies from before the meeting say of nobody who was there', () => {
  const mail = `bisher liegen folgende Rückmeldungen vor:
- Astadt: nimmt teil
- Bheim lässt sich durch Ddorf vertreten
- Eburg: ab 11 Uhr`;
  expect(readBriefly(mail, towns('Astadt', 'Bheim', 'Ddorf', 'Eburg'))).toEqual([
    'Astadt open !reply',
    'Bheim open !reply',
    'Eburg open !reply',
  ]);
});

it('a person in the place of another is a deputy', () => {
  const text =
    'Present: Astadt (Ms Example, deputising for Mr Sample), Bheim (Frau Muster in Vertretung von Herrn Beispiel)';
  expect(readBriefly(text, towns('Astadt', 'Bheim'))).toEqual([
    'Astadt represented_by_deputy',
    'Bheim represented_by_deputy',
  ]);
});
