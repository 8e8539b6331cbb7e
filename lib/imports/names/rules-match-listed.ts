import { readAgs } from '@/lib/imports/names/rules-ags';
import { toNameKey } from '@/lib/imports/names/rules-key';
import { readCode, subdivisionName } from '@/lib/imports/names/rules-listed-codes';
import { listedName } from '@/lib/imports/names/rules-listed-names';
import type { KnownMember } from '@/lib/imports/names/types';
import type { CodeReading, NameSetting, TerritoryKey } from '@/lib/imports/names/types-territory';

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

/**
 * The state or Land that a member is; empty for every other body. A state is known by its ISO code, else by a name that
 * one state alone bears. Once members belong to territories with codes of their own, this is where they are asked.
 */
function memberTerritories({ kind, isoCode, name, aliases }: KnownMember): readonly TerritoryKey[] {
  if (kind !== 'state' && kind !== 'land') return [];
  if (kind === 'state' && isoCode !== null) return [isoCode];
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
    for (const key of memberTerritories(member)) addTo(byKey, key, id);
    for (const code of member.codes) {
      const ags = OFFICIAL_KEY.test(code) ? readAgs(code) : null;
      if (ags !== null) addTo(byAgs, ags, id);
    }
    if (kind === 'land')
      for (const name of [member.name.de, member.name.en, ...member.aliases]) addTo(parts, toNameKey(name).base, id);
    if ((kind === 'state' || kind === 'land') && member.seats.length > 0) seatedKinds.add(kind);
  }
  const seatsOthersOnly = seatedKinds.size === 0 && members.some(({ seats }) => seats.length > 0);
  return { byKey, byAgs, parts, seatedKinds, seatsOthersOnly };
}

interface ListedMatch {
  ids: readonly number[];
  /** One reading, and nothing else that it might be. */
  certain: boolean;
}

const NOBODY: ListedMatch = { ids: [], certain: false };
const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

/** A code means the member on which all systems agree that have it. Where they differ, all that may be meant. */
function matchCode(written: string, index: TerritoryIndex, setting: NameSetting): ListedMatch {
  const all = readCode(written, setting);
  const { seatedKinds } = index;
  const readings = seatedKinds.size === 0 ? all : all.filter(({ kind }) => seatedKinds.has(kind));
  const found = readings.map(({ keys }) => unique(keys.flatMap((key) => index.byKey.get(key) ?? [])));
  const ids = unique(found.flat());
  if (ids.length > 0)
    return { ids, certain: !index.seatsOthersOnly && found.every((each) => each.length === ids.length) };
  const ags = setting === 'column' ? readAgs(written) : null;
  const ofAgs = ags === null ? [] : (index.byAgs.get(ags) ?? []);
  if (ofAgs.length > 0) return { ids: ofAgs, certain: readings.length === 0 };
  const part = setting === 'column' ? subdivisionName(written.trim()) : null;
  return part === null ? NOBODY : { ids: index.parts.get(toNameKey(part).base) ?? [], certain: true };
}

/** The members that a name or a code means which the register itself does not have. */
export function matchListed(written: string, index: TerritoryIndex, setting: NameSetting): ListedMatch {
  const name = listedName(written);
  if (name) {
    const ids = unique(name.keys.flatMap((key) => index.byKey.get(key) ?? []));
    if (ids.length > 0) return { ids, certain: !name.asked };
  }
  return matchCode(written, index, setting);
}
