import { readMinutes } from '@/lib/imports/minutes/rules';
import type { MinutesEntry } from '@/lib/imports/minutes/types';
import { nameFinder } from '@/lib/imports/names/rules-find';
import type { KnownMember } from '@/lib/imports/names/types';
import { knownMember } from '@/lib/imports/plan/fixtures/rules';

/*
 * Members of a network of Länder and cities, for tests of minutes.
 */

const LAND_NAMES = [
  'Baden-Württemberg',
  'Bayern',
  'Berlin',
  'Brandenburg',
  'Bremen',
  'Hamburg',
  'Hessen',
  'Mecklenburg-Vorpommern',
  'Niedersachsen',
  'Nordrhein-Westfalen',
  'Rheinland-Pfalz',
  'Saarland',
  'Sachsen',
  'Sachsen-Anhalt',
  'Schleswig-Holstein',
  'Thüringen',
];
const CITY_NAMES: readonly (readonly [de: string, en: string])[] = [
  ['Köln', 'Cologne'],
  ['Frankfurt am Main', 'Frankfurt am Main'],
  ['Düsseldorf', 'Düsseldorf'],
  ['Halle (Saale)', 'Halle (Saale)'],
  ['Freiburg im Breisgau', 'Freiburg im Breisgau'],
  ['Wiesbaden', 'Wiesbaden'],
  ['Dortmund', 'Dortmund'],
  ['Essen', 'Essen'],
  ['Dresden', 'Dresden'],
  ['Nürnberg', 'Nuremberg'],
  ['Duisburg', 'Duisburg'],
  ['Bochum', 'Bochum'],
  ['Leipzig', 'Leipzig'],
  ['Mannheim', 'Mannheim'],
  ['München', 'Munich'],
  ['Bonn', 'Bonn'],
  ['Kiel', 'Kiel'],
  ['Aachen', 'Aachen'],
  ['Wuppertal', 'Wuppertal'],
  ['Bielefeld', 'Bielefeld'],
  ['Münster', 'Münster'],
  ['Karlsruhe', 'Karlsruhe'],
  ['Augsburg', 'Augsburg'],
];

const seat = { id: 1, kind: 'full' as const, since: '2000', until: '..', sourceId: 1, doubt: null };

/** Länder bear their German name in both languages: their English one is to be known without the register. */
export const laenderAndCities: readonly KnownMember[] = [
  ...LAND_NAMES.map((name, at) => knownMember(at + 1, name, { kind: 'land', seats: [seat] })),
  ...CITY_NAMES.map(([de, en], at) => knownMember(at + 101, de, { name: { de, en }, seats: [seat] })),
];

/** Towns that nobody mistakes for a Land. */
export const towns = (...names: string[]): KnownMember[] =>
  names.map((name, at) => knownMember(at + 1, name, { seats: [seat] }));

/** What was read, one line an entry: "Hessen excused", "?Rathaus Köln (Köln) null !inside". */
export function readBriefly(text: string, members: readonly KnownMember[] = laenderAndCities): string[] {
  const named = (id: number) => members.find((member) => member.id === id)?.name.de ?? String(id);
  return readMinutes(text, nameFinder(members)).sections.flatMap(({ entries }) =>
    entries.map((entry) => brief(entry, named)),
  );
}

function brief(
  { match, name, status, mode, capacity, doubts, holder, presence, contradicts }: MinutesEntry,
  named: (id: number) => string,
): string {
  const who =
    match.kind === 'matched'
      ? `${match.confidence === 'certain' ? '' : '~'}${named(match.memberId)}`
      : match.kind === 'ambiguous'
        ? `?${match.memberIds.map(named).join('|')}`
        : `?${name}`;
  return [
    who,
    status ?? 'open',
    mode === 'unknown' ? null : mode,
    capacity === 'member' ? null : capacity,
    holder === null ? null : `by ${named(holder)}`,
    presence?.from ? `from ${presence.from}` : null,
    presence?.until ? `until ${presence.until}` : null,
    contradicts ? '!contradicts' : null,
    ...doubts.map((doubt) => `!${doubt}`),
  ]
    .filter((word) => word !== null)
    .join(' ');
}
