import { describe, expect, it } from 'vitest';
import { choosePersons, findPersonAnswer, type PersonLine } from '@/lib/imports/call-reports/rules-persons';
import type { ReportPerson } from '@/lib/imports/call-reports/types';

const person = (more: Partial<ReportPerson> = {}): ReportPerson => ({
  name: 'Muster, Erika',
  mail: 'erika.muster@haus.example.org',
  organisation: 'Haus A',
  minutes: 60,
  unreadDuration: '',
  stays: 1,
  checkedIn: null,
  ...more,
});
const line = (at: number, member: string, more: Partial<PersonLine>): PersonLine => ({
  line: at,
  name: '',
  mail: '',
  organisation: '',
  member,
  ...more,
});

describe('for whom a person came, by a file of the office', () => {
  it.each([
    ['the name', [line(2, 'a', { name: 'muster erika' })], { kind: 'said', member: 'a', line: 2 }],
    [
      'the whole address',
      [line(2, 'a', { mail: 'Erika.Muster@haus.example.org' })],
      { kind: 'said', member: 'a', line: 2 },
    ],
    ['the domain', [line(2, 'a', { mail: '@haus.example.org' })], { kind: 'said', member: 'a', line: 2 }],
    ['no part of a domain', [line(2, 'a', { mail: 'haus.example.org' })], { kind: 'not_listed' }],
    ['no part of a name', [line(2, 'a', { name: 'Muster' })], { kind: 'not_listed' }],
    ['all that a line says', [line(2, 'a', { name: 'Muster, Erika', organisation: 'Haus B' })], { kind: 'not_listed' }],
    ['an empty line', [line(2, 'a', {})], { kind: 'not_listed' }],
    [
      'the line that says most',
      [line(2, 'a', { mail: '@haus.example.org' }), line(3, 'b', { mail: 'erika.muster@haus.example.org' })],
      { kind: 'said', member: 'b', line: 3 },
    ],
    [
      'two lines that say as much and differ',
      [line(2, 'a', { name: 'Muster, Erika' }), line(3, 'b', { mail: 'erika.muster@haus.example.org' })],
      { kind: 'several', lines: [2, 3] },
    ],
    ['a line without a member', [line(2, ' ', { name: 'Muster, Erika' })], { kind: 'open', line: 2 }],
  ] as const)('is told by %s', (_, lines, answer) => {
    expect(findPersonAnswer(person(), lines)).toEqual(answer);
  });

  it('is asked only of whom the report counts, and what is missing is told by lines of the file', () => {
    const persons = [person(), person({ name: 'Kurz', mail: '', minutes: 1 }), person({ name: 'Neu', mail: '' })];
    const lines = [line(2, 'hessen', { mail: '@haus.example.org' })];
    const counts = ({ minutes }: ReportPerson) => (minutes ?? 0) >= 10;
    const choose = (namer: (written: string) => number | null) => choosePersons(persons, lines, { namer, counts });
    expect(choose(() => 7)).toEqual({
      choices: new Map([[0, 7]]),
      open: [],
      several: [],
      unknownMembers: [],
      notListed: 1,
    });
    expect(choose(() => null).unknownMembers).toEqual([2]);
    expect(
      choosePersons(persons.slice(0, 1), [line(2, '–', { name: 'Muster, Erika' })], { namer: () => 7, counts }).choices,
    ).toEqual(new Map([[0, 'leave']]));
  });
});
