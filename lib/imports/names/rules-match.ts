import type { KnownMember } from '@/lib/imports/names/types';
import type { NamedApart } from '@/lib/imports/names/rules-rivals';
import type { Period } from '@/lib/imports/names/rules-lifetimes';
import {
  indexTerritories,
  matchCodeIn,
  matchListed,
  type ListedMatch,
  type TerritoryIndex,
} from '@/lib/imports/names/rules-match-listed';
import { isCityState, memberNameClass, toNameKey, type NameClass, type NameKey } from '@/lib/members/names/rules-key';
import { listedName } from '@/lib/members/names/rules-listed-names';
import type { MemberKind } from '@/lib/members/types';
import type { CodeSystem, ListedName, NameSetting } from '@/lib/members/names/types-territory';

/**
 * What a written name comes to. `by`: spelt as the register spells it, only alike once words are dropped, or known to the
 * lists of territories alone, as a code or another name of the member's.
 */
export type NameMatch =
  | { kind: 'match'; memberId: number; by: 'name' | 'alias' | 'key' | 'list' }
  | { kind: 'ambiguous'; memberIds: readonly number[] }
  | { kind: 'unknown' };

interface BearerOfKey {
  memberId: number;
  class: NameClass | null;
  bracket: string;
}

export interface NameIndex {
  byName: ReadonlyMap<string, readonly number[]>;
  byAlias: ReadonlyMap<string, readonly number[]>;
  byBase: ReadonlyMap<string, readonly BearerOfKey[]>;
  /** Of those that sit in this network: among members of one name, its lists mean its own. */
  seated: ReadonlySet<number>;
  withdrawn: ReadonlySet<number>;
  /** Of those that are offices of a territory, and no territory themselves. */
  offices: ReadonlySet<number>;
  /** Of each member the state or Land that it is. */
  territories: TerritoryIndex;
}

function addTo<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry, same: (a: Entry) => boolean): void {
  if (key === '') return;
  const entries = map.get(key);
  if (!entries) map.set(key, [entry]);
  else if (!entries.some(same)) entries.push(entry);
}

const IS_OFFICE: Readonly<Record<MemberKind, boolean>> = {
  agency: true,
  authority: true,
  ministry: true,
  federal_body: true,
  land: false,
  state: false,
  city: false,
  district: false,
  association: false,
  foundation: false,
  research_institute: false,
};

/** Every name and alias of the register by its keys. */
export function indexNames(members: readonly KnownMember[]): NameIndex {
  const byName = new Map<string, number[]>();
  const byAlias = new Map<string, number[]>();
  const byBase = new Map<string, BearerOfKey[]>();
  for (const { id, name, aliases, kind } of members) {
    const add = (written: string, exactly: Map<string, number[]>) => {
      const key = toNameKey(written);
      addTo(exactly, key.exact, id, (other) => other === id);
      const bearer = { memberId: id, class: memberNameClass(key, kind), bracket: key.bracket };
      addTo(
        byBase,
        key.base,
        bearer,
        (other) => other.memberId === id && other.class === bearer.class && other.bracket === bearer.bracket,
      );
    };
    add(name.de, byName);
    add(name.en, byName);
    for (const alias of aliases) add(alias, byAlias);
  }
  return {
    byName,
    byAlias,
    byBase,
    seated: new Set(members.filter((member) => member.seats.length > 0).map((member) => member.id)),
    withdrawn: new Set(members.filter((member) => member.withdrawn).map((member) => member.id)),
    offices: new Set(members.filter(({ kind }) => IS_OFFICE[kind]).map(({ id }) => id)),
    territories: indexTerritories(members),
  };
}

/** Of several that bear a name: those not withdrawn, then those of this network, if that leaves one. */
function narrowed(ids: readonly number[], { seated, withdrawn }: NameIndex): readonly number[] {
  if (ids.length < 2) return ids;
  const standing = ids.filter((id) => !withdrawn.has(id));
  const among = standing.length > 0 ? standing : ids;
  const own = among.filter((id) => seated.has(id));
  return own.length === 1 ? own : among;
}

/** What a Land that is a city calls itself: there "Hansestadt" is no word for the city. */
const CITY_STATE_NAMES: ReadonlySet<string> = new Set([
  'freie hansestadt bremen',
  'freie und hansestadt hamburg',
  'hansestadt hamburg',
]);

/** What the words of a name say that its body is. */
const saidClass = ({ exact, base, class: said }: NameKey): NameClass | null =>
  isCityState(base) && CITY_STATE_NAMES.has(exact.replace(/ land$/, '')) ? 'land' : said;

/** Whether the words of a name fit a member, name another body, or leave open that one is meant. */
function fit(written: NameKey, bearer: BearerOfKey): 'certain' | 'open' | 'another' {
  const said = saidClass(written);
  // "Frankfurt (Oder)" is not any Frankfurt; what a list adds in brackets to a name without them is its own remark.
  if (bearer.bracket !== '' && bearer.bracket !== written.bracket) return 'open';
  if (said === bearer.class) return 'certain';
  // A district shares its name with its town as a rule: the bare name may be the town's. No town is called Hessen.
  if (said === null) return bearer.class === 'district' ? 'open' : 'certain';
  // The Land of Bremen has a city of Bremen in it, and who writes "Stadt Berlin" may mean either: asked, unless the
  // register itself calls the member so.
  if (isCityState(written.base) && said !== 'district' && bearer.class !== 'district')
    return said === 'land' && bearer.class === null ? 'certain' : 'open';
  return bearer.class === null ? 'open' : 'another';
}

function matchByKey(written: NameKey, index: NameIndex): NameMatch {
  const said = saidClass(written);
  const bearers = (index.byBase.get(written.base) ?? []).filter((bearer) => fit(written, bearer) !== 'another');
  const ids = narrowedToStanding([...new Set(bearers.map((bearer) => bearer.memberId))], index);
  const [only] = ids;
  if (only === undefined) return { kind: 'unknown' };
  const sameClass = ids.filter((id) =>
    bearers.some((bearer) => bearer.memberId === id && bearer.class === said && fit(written, bearer) === 'certain'),
  );
  if (said !== null && sameClass.length === 1 && sameClass[0] !== undefined)
    return { kind: 'match', memberId: sameClass[0], by: 'key' };
  const certain = bearers.some((bearer) => bearer.memberId === only && fit(written, bearer) === 'certain');
  return ids.length === 1 && certain
    ? { kind: 'match', memberId: only, by: 'key' }
    : { kind: 'ambiguous', memberIds: ids };
}

function narrowedToStanding(ids: readonly number[], { withdrawn }: NameIndex): readonly number[] {
  const standing = ids.filter((id) => !withdrawn.has(id));
  return standing.length > 0 ? standing : ids;
}

/**
 * Finds the member that a list means. The name as it is spelt comes first, then an alias, then the name without the
 * words that say what a body is; there, whatever might be another body of the same name is ambiguous. What the register does
 * not know is looked up in the lists of territories, which say what else a member of the register is called.
 *
 * @param setting where the name stands: a code of two letters is one in a column only
 * @param when the time of what is said: a state that did not exist then is not meant
 * @param apart states that the list names by themselves
 */
export function matchName(
  name: string,
  index: NameIndex,
  setting: NameSetting = 'text',
  when: Period | null = null,
  apart: NamedApart | undefined = undefined,
): NameMatch {
  const found = matchWhole(name, index, setting, when, apart);
  return found.kind === 'match' && (found.by === 'key' || found.by === 'list') && namesAnotherInBrackets(name)
    ? { kind: 'ambiguous', memberIds: [found.memberId] }
    : found;
}

/** "Kingdom of the Netherlands (Curaçao)", "Georgia (United States)": a state behind which another one stands in brackets. */
function namesAnotherInBrackets(name: string): boolean {
  const [, outside, bracket] = NAME_AND_BRACKET.exec(name) ?? [];
  if (outside === undefined || bracket === undefined) return false;
  const [one, other] = [listedName(outside), listedName(bracket)];
  if (!one || !other || one.keys.some((key) => other.keys.includes(key))) return false;
  // "Hamburg (Deutschland)" says where it lies.
  return isLand(one) === isLand(other);
}

const NAME_AND_BRACKET = /^\s*([^()]+?)\s*\(([^()]+)\)\s*$/;
const isLand = ({ keys }: ListedName): boolean => keys.some((key) => key.startsWith('DE-'));

function matchWhole(
  name: string,
  index: NameIndex,
  setting: NameSetting,
  when: Period | null,
  apart: NamedApart | undefined,
): NameMatch {
  const inRegister = matchInRegister(name, index);
  if (inRegister.kind === 'match') return inRegister;
  const listed = toMatch(matchListed(name, index.territories, { setting, when, apart }), index);
  if (inRegister.kind === 'unknown') return listed;
  // "Bavaria" is the Land, though the register calls one of its offices so with a bracket, unless that office sits here.
  const areOffices = inRegister.memberIds.every((id) => index.offices.has(id) && !index.seated.has(id));
  return listed.kind === 'match' && areOffices ? listed : inRegister;
}

/** Finds the member that a code means in a column of which it is known which system its codes are of. */
export const matchCode = (system: CodeSystem, code: string, index: NameIndex, when: Period | null = null): NameMatch =>
  toMatch(matchCodeIn(system, code, index.territories, when), index);

function toMatch({ ids, certain }: ListedMatch, index: NameIndex): NameMatch {
  const meant = narrowed(ids, index);
  const [only, ...others] = meant;
  if (only === undefined) return { kind: 'unknown' };
  return certain && others.length === 0
    ? { kind: 'match', memberId: only, by: 'list' }
    : { kind: 'ambiguous', memberIds: meant };
}

/** As the register itself spells it: names, other names and what bodies are called without their kind. */
export function matchInRegister(name: string, index: NameIndex): NameMatch {
  const key = toNameKey(name);
  for (const [by, map] of [
    ['name', index.byName],
    ['alias', index.byAlias],
  ] as const) {
    const ids = narrowed(map.get(key.exact) ?? [], index);
    if (ids.length === 1 && ids[0] !== undefined) return { kind: 'match', memberId: ids[0], by };
    if (ids.length > 1) return { kind: 'ambiguous', memberIds: ids };
  }
  return key.base === '' ? { kind: 'unknown' } : matchByKey(key, index);
}
