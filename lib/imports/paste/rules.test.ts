import { describe, expect, it } from 'vitest';
import { readMinutes } from '@/lib/imports/minutes/rules';
import { laenderAndCities } from '@/lib/imports/minutes/rules-fixtures';
import { nameFinder } from '@/lib/imports/names/rules-find';
import { pasteRows, planPaste, undecidedLines } from '@/lib/imports/paste/rules';
import type { PasteChoice } from '@/lib/imports/paste/types';

const finder = nameFinder(laenderAndCities);
const seated = new Set(laenderAndCities.map(({ id }) => id));
const rowsOf = (text: string) =>
  pasteRows(readMinutes(text, finder).sections, { candidates: new Map(), seated, standing: new Map() });
const choice = (memberId: PasteChoice['memberId']): PasteChoice => ({
  memberId,
  status: 'present',
  mode: 'unknown',
  capacity: 'member',
  alias: false,
});
const idOf = (name: string): number => laenderAndCities.find((member) => member.name.de === name)?.id ?? 0;

describe('a row', () => {
  it.each([
    ['a sure name, a status, a seat', 'Anwesend: Hessen', false],
    ['no status', 'Hessen', true],
    ['a name inside another', 'Anwesend: Rathaus Köln', true],
    ['nobody', 'Anwesend: Atlantis', true],
    ['two members', 'Anwesend: Hessen (Bayern)', true],
    ['all others', 'Anwesend: alle übrigen Länder', true],
    ['a dash', 'Anwesend: Hessen: –', true],
  ])('with %s is open only where a person has to decide', (_, text, isOpen) => {
    expect(rowsOf(text).map((row) => row.isOpen)).toEqual([isOpen]);
  });

  it('is open where the member has no seat on the day, or the source says something else so far', () => {
    const { sections } = readMinutes('Anwesend: Hessen', finder);
    const ground = { candidates: new Map(), seated, standing: new Map() };
    expect(pasteRows(sections, { ...ground, seated: new Set() })[0]?.isOpen).toBe(true);
    expect(
      pasteRows(sections, { ...ground, standing: new Map([[idOf('Hessen'), 'absent' as const]]) })[0]?.isOpen,
    ).toBe(true);
  });
});

describe('a plan', () => {
  it('keeps from when somebody was there in the words of the list, and who represented whom', () => {
    const rows = rowsOf('Anwesend: Hessen (ab TOP 3), Bayern; Bremen, vertreten durch Hessen');
    const plan = planPaste(rows, new Map(), false);
    expect(plan.ok && plan.value.entries).toMatchObject([
      { memberId: idOf('Hessen'), presence: { said: 'ab TOP 3', from: 'TOP 3', until: null }, holder: null },
      { memberId: idOf('Bayern'), presence: null },
      { memberId: idOf('Bremen'), status: 'represented_by_member', holder: idOf('Hessen') },
    ]);
  });

  it.each([
    ['a line is undecided', 'Anwesend: Hessen, Atlantis', new Map<number, PasteChoice>(), 'required'],
    ['a line is left out', 'Anwesend: Hessen, Atlantis', new Map([[1, choice('leave')]]), 'not_complete'],
    [
      'a line names two members',
      'Anwesend: Hessen, Köln (Bayern)',
      new Map([[1, choice(idOf('Köln'))]]),
      'not_complete',
    ],
    [
      'a line speaks of all others',
      'Anwesend: Hessen\nAlle übrigen Länder waren entschuldigt',
      new Map([[1, choice('none')]]),
      'not_complete',
    ],
  ])('of a complete list is refused while %s', (_, text, choices, fault) => {
    expect(planPaste(rowsOf(text), choices, true)).toEqual({ ok: false, reason: { 'rows.1.memberId': fault } });
  });

  it('of a complete list may hold a line that names no member', () => {
    expect(planPaste(rowsOf('Anwesend: Hessen, Atlantis'), new Map([[1, choice('none')]]), true)).toMatchObject({
      ok: true,
      value: { entries: [{ memberId: idOf('Hessen') }], leftOut: 1 },
    });
  });
});

it('whoever a line may mean that is not decided is left out of by no complete list yet', () => {
  const text =
    'Anwesend: Hessen\nEntschuldigt: Bayern\nThüringen war eingeladen, erschien aber nicht.\nRathaus Köln\nBremen (Berlin)';
  const lines = undecidedLines(rowsOf(text), [idOf('Hamburg')], (written) => finder.inside(written));
  expect(lines.count).toBe(3);
  expect(lines.mayBeMeant).toEqual(expect.arrayContaining(['Thüringen', 'Köln', 'Berlin'].map(idOf)));
  for (const name of ['Hessen', 'Bayern', 'Hamburg']) expect(lines.mayBeMeant).not.toContain(idOf(name));
  const all = undecidedLines(rowsOf('Anwesend: Hessen\nentschuldigt: alle übrigen'), [idOf('Hamburg')], () => []);
  expect(all).toEqual({ count: 1, mayBeMeant: [idOf('Hamburg')] });
});
