import { indexNames, matchName, type NameIndex, type NameMatch } from '@/lib/imports/names/rules-match';
import { toNameKey } from '@/lib/members/names/rules-key';
import { otherSpellings } from '@/lib/imports/names/rules-spellings';
import { laenderWithCode, type LandKey } from '@/lib/members/names/rules-laender';
import { laenderIn, landOfOffice, landWithName } from '@/lib/imports/names/rules-territories';
import type { KnownMember } from '@/lib/imports/names/types';
import type { MemberKind } from '@/lib/members/types';

/** Finds the members that a running text names. */
export interface NameFinder {
  /** Only as the register spells it, in its name or another name of it. */
  exactly(written: string): NameMatch;
  /** Also in other spellings, by a code, or as the office of a Land. What is in part another word is never certain. */
  find(written: string): NameMatch;
  /** Members whose name stands somewhere in the text as whole words. No more than a hint. */
  inside(text: string): readonly number[];
}

/** Whether a member of this kind may be, or act for, a whole Land. */
const MAY_ACT_FOR_LAND: Readonly<Record<MemberKind, boolean>> = {
  land: true,
  state: true,
  agency: true,
  authority: true,
  ministry: true,
  federal_body: false,
  city: false,
  district: false,
  association: false,
  foundation: false,
  research_institute: false,
};

function landOfMember({ kind, name, aliases }: KnownMember): LandKey | null {
  if (!MAY_ACT_FOR_LAND[kind]) return null;
  const lands = new Set([name.de, name.en, ...aliases].flatMap((written) => laenderIn(written)));
  const [land, ...others] = lands;
  return land && others.length === 0 ? land : null;
}

function groupByLand(members: readonly KnownMember[]): Map<LandKey, number[]> {
  const groups = new Map<LandKey, number[]>();
  for (const member of members) {
    const land = member.withdrawn ? null : landOfMember(member);
    if (land) groups.set(land, [...(groups.get(land) ?? []), member.id]);
  }
  return groups;
}

function groupByIsoCode(members: readonly KnownMember[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { id, isoCode, withdrawn } of members)
    if (isoCode && !withdrawn) groups.set(isoCode, [...(groups.get(isoCode) ?? []), id]);
  return groups;
}

const UNKNOWN: NameMatch = { kind: 'unknown' };
const MOST_WORDS = 7;

/**
 * One member, or those of this network if that leaves one: found by more than its spelling.
 *
 * @param named those that are the Land itself, where its name or its code stands there and no office
 */
function onlyOne(ids: readonly number[], { seated }: NameIndex, named: ReadonlySet<number> = new Set()): NameMatch {
  const all = [...new Set(ids)];
  const own = all.filter((id) => seated.has(id));
  const lands = all.filter((id) => named.has(id));
  const distinct = lands.length === 1 ? lands : all;
  const [only, ...others] = own.length > 0 ? own : distinct;
  if (only === undefined) return UNKNOWN;
  return others.length === 0
    ? { kind: 'match', memberId: only, by: 'key' }
    : { kind: 'ambiguous', memberIds: own.length > 0 ? own : distinct };
}

/** No name is longer; what stands in one line of a text may be. */
const LONGEST_NAME = 400;

/** A line is looked at from several sides: each of its texts is looked up once. */
function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  const found = new Map<string, Found>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const result = find(text);
    found.set(text, result);
    return result;
  };
}

/** Every name of the register, to be looked for in texts. */
export function nameFinder(members: readonly KnownMember[]): NameFinder {
  const index = indexNames(members);
  const byLand = groupByLand(members);
  const byIsoCode = groupByIsoCode(members);
  const lands = new Set(members.filter(({ kind }) => kind === 'land').map(({ id }) => id));
  const membersOf = (land: LandKey): readonly number[] => byLand.get(land) ?? [];

  const exactly = (written: string): NameMatch => {
    if (written.length > LONGEST_NAME) return UNKNOWN;
    const found = matchName(written, index);
    return found.kind === 'match' && found.by === 'key' ? UNKNOWN : found.kind === 'ambiguous' ? UNKNOWN : found;
  };

  const find = (written: string): NameMatch => {
    if (written.length > LONGEST_NAME) return UNKNOWN;
    const direct = matchName(written, index);
    if (direct.kind === 'match') return direct;
    for (const spelling of otherSpellings(written)) {
      const found = matchName(spelling, index);
      if (found.kind === 'match') return found;
    }
    const code = written.trim();
    const byCode = onlyOne([...laenderWithCode(code).flatMap(membersOf), ...(byIsoCode.get(code) ?? [])], index, lands);
    if (byCode.kind !== 'unknown') return byCode;
    if (direct.kind === 'ambiguous') return direct;
    const named = landWithName(written);
    if (named) return onlyOne(membersOf(named), index, lands);
    const ofOffice = landOfOffice(written);
    return ofOffice ? onlyOne(membersOf(ofOffice), index) : UNKNOWN;
  };

  const bearers = (run: string): readonly number[] => [
    ...(index.byName.get(run) ?? []),
    ...(index.byAlias.get(run) ?? []),
    ...(index.byBase.get(toNameKey(run).base) ?? []).map(({ memberId }) => memberId),
  ];

  const inside = (text: string): readonly number[] => {
    const words = toNameKey(text).exact.split(' ');
    const found = new Set<number>();
    for (let from = 0; from < words.length; from += 1) {
      // The longest name wins: "Sachsen-Anhalt" does not name Sachsen.
      for (let length = Math.min(MOST_WORDS, words.length - from); length > 0; length -= 1) {
        const ids = bearers(words.slice(from, from + length).join(' '));
        if (ids.length === 0) continue;
        for (const id of ids) found.add(id);
        from += length - 1;
        break;
      }
    }
    for (const land of laenderIn(text)) for (const id of byLand.get(land) ?? []) found.add(id);
    return [...found];
  };

  return { exactly: remembered(exactly), find: remembered(find), inside: remembered(inside) };
}
