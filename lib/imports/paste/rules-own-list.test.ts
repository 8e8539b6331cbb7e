import { expect, it } from 'vitest';
import { messagesByLocale } from '@/lib/i18n/messages';
import { readMinutesInTurns } from '@/lib/imports/minutes/reader';
import { nameFinder } from '@/lib/imports/names/rules-find';
import type { KnownMember } from '@/lib/imports/names/types';
import { pasteRows } from '@/lib/imports/paste/rules';
import { LIST_STATUSES, writeOwnList, type ListStatus } from '@/lib/imports/paste/rules-own-list';

/** Names that hold commas, brackets, hyphens and other names. */
const NAMES = [
  'Bolivien (Plurinationaler Staat)',
  'Bremen',
  'Bremen-Nord',
  'Gemeinde 07',
  'Korea, Republik',
  'Sachsen',
  'Sachsen-Anhalt',
  'Stadt Halle (Saale)',
];

const known = (name: string, place: number): KnownMember => ({
  id: place + 1,
  slug: `mitglied-${place}`,
  kind: 'city',
  isoCode: null,
  territoryId: null,
  territoryCodes: null,
  name: { de: name, en: name },
  aliases: [],
  codes: [],
  seats: [],
  withdrawn: false,
});

async function readBack(text: string) {
  const read = await readMinutesInTurns(text, nameFinder(NAMES.map(known)));
  if (!read) throw new Error('the list is too long');
  const rows = pasteRows(read.sections, { candidates: new Map(), seated: new Set(), standing: new Map() });
  return rows.map(({ proposal: { memberId, status }, doubts }) => ({
    name: NAMES[Number(memberId) - 1],
    status,
    asked: doubts.length > 0,
  }));
}

it.each(['de', 'en'] as const)('is read as it was ticked on paper, in %s', async (locale) => {
  const { paperList, status } = messagesByLocale[locale];
  const heads = {
    member: paperList.member,
    ...(Object.fromEntries(LIST_STATUSES.map((one) => [one, status.cell[one]])) as Record<ListStatus, string>),
  };
  const ticked = new Map(
    NAMES.slice(0, -1).map((name, place) => [name, LIST_STATUSES[place % LIST_STATUSES.length] ?? 'present']),
  );
  expect(await readBack(writeOwnList({ heads, members: NAMES, ticked }))).toEqual(
    NAMES.map((name) => ({ name, status: ticked.get(name) ?? null, asked: !ticked.has(name) })),
  );
});

it('keeps a name in one cell, whatever stands in it', () => {
  const heads = { member: 'Mitglied', present: 'a', represented_by_deputy: 'b', excused: 'c' };
  expect(writeOwnList({ heads, members: ['Stadt\tA\nB'] })).toBe('Mitglied\ta\tb\tc\nStadt A B\t\t\t');
});
