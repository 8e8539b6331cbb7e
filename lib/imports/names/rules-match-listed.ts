import { readAgs } from '@/lib/imports/names/rules-ags';
import { toNameKey } from '@/lib/members/names/rules-key';
import { dependsOnTime, existedIn, isOfToday, type Period } from '@/lib/imports/names/rules-lifetimes';
import { readCode, readCodeIn, subdivisionName } from '@/lib/imports/names/rules-listed-codes';
import { listedName } from '@/lib/members/names/rules-listed-names';
import { withoutRivals, type NamedApart } from '@/lib/imports/names/rules-rivals';
import type { KnownMember } from '@/lib/imports/names/types';
import type {
  CodeReading,
  CodeSystem,
  ListedName,
  NameSetting,
  TerritoryKey,
} from '@/lib/members/names/types-territory';

/** The members of the register by the state or Land that they are. */
export interface TerritoryIndex {
  byKey: ReadonlyMap<TerritoryKey, readonly number[]>;
  /** By the official key in eight digits, of members that the network lists under one. */
  byAgs: ReadonlyMap<string, readonly number[]>;
  /** Länder and other parts of states by the key of their names. */
  parts: ReadonlyMap<string, readonly number[]>;
  /** What sits in this network, of states and Länder: a list of its own means those. */
  seatedKinds: ReadonlySet<CodeReading['kind']>;
  /** Others sit there, and neither states nor Länder: in a list of cities "HH" may be anything. */
  seatsOthersOnly: boolean;
}

/** A code of the network that can only be an official key: a number of members has no five, eight or twelve digits. */
const OFFICIAL_KEY = /^(?:\d{5}|\d{8}|\d{12})$/;

/** The territories themselves; every other kind is an office of one. */
export const isTerritory = ({ kind }: Pick<KnownMember, 'kind'>): boolean =>
  kind === 'state' || kind === 'land' || kind === 'district' || kind === 'city';

/**
 * The state or Land that a member is, by its territory, its ISO code, or a name that one state alone bears. An office is
 * known by its territory where it sits in the network: a list of authorities names them so.
 */
function memberTerritories(member: KnownMember): readonly TerritoryKey[] {
  const { kind, isoCode, territoryCodes, name, aliases, seats } = member;
  if (!isTerritory(member)) return seats.length > 0 && territoryCodes?.iso ? [territoryCodes.iso] : [];
  if (kind !== 'state' && kind !== 'land') return [];
  const coded = territoryCodes?.iso ?? (kind === 'state' ? isoCode : null);
  if (coded !== null) return [coded];
  for (const written of [name.de, name.en, ...aliases]) {
    const found = listedName(written);
    if (!found || found.asked) continue;
    const [key] = found.keys.filter((each) => each.startsWith('DE-') === (kind === 'land'));
    if (key !== undefined) return [key];
  }
  return [];
}

function addTo(map: Map<string, number[]>, key: string, id: number): void {
  const before = map.get(key);
  if (!before) map.set(key, [id]);
  else if (!before.includes(id)) before.push(id);
}

export function indexTerritories(members: readonly KnownMember[]): TerritoryIndex {
  const byKey = new Map<TerritoryKey, number[]>();
  const byAgs = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  const seatedKinds = new Set<CodeReading['kind']>();
  for (const member of members) {
    const { id, kind } = member;
    const keys = memberTerritories(member);
    for (const key of keys) {
      addTo(byKey, key, id);
      if (member.seats.length > 0) seatedKinds.add(key.startsWith('DE-') ? 'land' : 'state');
    }
    const listed = member.codes.flatMap((code) => (OFFICIAL_KEY.test(code) ? (readAgs(code) ?? []) : []));
    const own =
      isTerritory(member) && member.territoryCodes?.ags ? [readAgs(member.territoryCodes.ags) ?? []].flat() : [];
    for (const ags of [...listed, ...own]) addTo(byAgs, ags, id);
    if (kind === 'land')
      for (const name of [member.name.de, member.name.en, ...member.aliases]) addTo(parts, toNameKey(name).base, id);
  }
  const seatsOthersOnly = seatedKinds.size === 0 && members.some(({ seats }) => seats.length > 0);
  return { byKey, byAgs, parts, seatedKinds, seatsOthersOnly };
}

export interface ListedMatch {
  ids: readonly number[];
  /** One reading, and nothing else that it might be. */
  certain: boolean;
}

const NOBODY: ListedMatch = { ids: [], certain: false };
const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

/** Whom a name or a code of the lists means, and when that is to be true. */
export interface ListedPlace {
  setting: NameSetting;
  /** null: nobody knows when. A state that did not exist then is not meant. */
  when: Period | null;
  /** What the list that the name stands in tells of it besides. */
  apart?: NamedApart | undefined;
}

/** What is left of the readings of a code: of states that existed then, and of the kind that sits in the network. */
function readingsFor(all: readonly CodeReading[], { seatedKinds }: TerritoryIndex, when: Period | null): CodeReading[] {
  const ofKind = seatedKinds.size === 0 ? all : all.filter(({ kind }) => seatedKinds.has(kind));
  return ofKind
    .map((reading) => ({ ...reading, keys: reading.keys.filter((key) => existedIn(key, when)) }))
    .filter(({ keys }) => keys.length > 0);
}

/** A code means the member on which all systems agree that have it. Where they differ, all that may be meant. */
function matchCode(written: string, index: TerritoryIndex, { setting, when, apart }: ListedPlace): ListedMatch {
  const readings = readingsFor(readCode(written, setting), index, when);
  const found = readings.map(({ keys }) => unique(keys.flatMap((key) => index.byKey.get(key) ?? [])));
  const ids = unique(found.flat());
  if (ids.length > 0)
    return {
      ids,
      certain:
        !index.seatsOthersOnly &&
        !readings.some(({ asked, kind }) => asked || (kind === 'state' && apart?.doubtsCodes === true)) &&
        found.every((each) => each.length === ids.length),
    };
  const ags = setting === 'column' ? readAgs(written) : null;
  const ofAgs = ags === null ? [] : (index.byAgs.get(ags) ?? []);
  if (ofAgs.length > 0) return { ids: ofAgs, certain: readings.length === 0 };
  const part = setting === 'column' ? subdivisionName(written.trim()) : null;
  return part === null ? NOBODY : { ids: index.parts.get(toNameKey(part).base) ?? [], certain: true };
}

/** The members that a code means in a column of which it is known which system its codes are of. */
export function matchCodeIn(
  system: CodeSystem,
  written: string,
  index: TerritoryIndex,
  when: Period | null,
): ListedMatch {
  const readings = readCodeIn(system, written).map((reading) => ({
    ...reading,
    keys: reading.keys.filter((key) => existedIn(key, when)),
  }));
  const ids = unique(readings.flatMap(({ keys }) => keys.flatMap((key) => index.byKey.get(key) ?? [])));
  if (ids.length > 0) return { ids, certain: !index.seatsOthersOnly && !readings.some(({ asked }) => asked) };
  const ags = system === 'ags' ? readAgs(written) : null;
  return ags === null ? NOBODY : { ids: index.byAgs.get(ags) ?? [], certain: true };
}

/**
 * Whether a name leaves nothing open: it is one state's alone at the time, or that of the state of today, which the register
 * knows and no other one of the name.
 */
function isCertainName(
  { keys, asked }: ListedName,
  ids: readonly number[],
  index: TerritoryIndex,
  when: Period | null,
) {
  const then = keys.filter((key) => existedIn(key, when));
  // One state under several names ("Zaire") is no question of which.
  if (!dependsOnTime(keys)) return !asked;
  if (then.length === 1) return true;
  const [first = ''] = keys;
  const today = index.byKey.get(first) ?? [];
  return !asked && (!isOfToday(first) || (then[0] === first && ids.every((id) => today.includes(id))));
}

/** The members that a name or a code means which the register itself does not have. */
export function matchListed(written: string, index: TerritoryIndex, place: ListedPlace): ListedMatch {
  const name = listedName(written);
  if (name) {
    const { when, apart } = place;
    const { keys, left } = withoutRivals(name.keys, when, apart?.rivals ?? []);
    for (const { written: rival, line } of left) apart?.note({ written, rival, line });
    const ids = unique(keys.filter((key) => existedIn(key, when)).flatMap((key) => index.byKey.get(key) ?? []));
    if (ids.length > 0) return { ids, certain: isCertainName({ ...name, keys }, ids, index, when) };
  }
  return matchCode(written, index, place);
}

/** Whether it is a question of time whom a name or code of a column means. */
export const isTimed = (written: string): boolean =>
  dependsOnTime(listedName(written)?.keys ?? []) ||
  dependsOnTime(readCode(written, 'column').flatMap(({ keys }) => keys));
