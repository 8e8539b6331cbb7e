import { stateName } from '@/lib/i18n/state-names';
import { isNobodysName, listedName } from '@/lib/imports/names/rules-listed-names';
import { indexNames, matchInRegister, matchName } from '@/lib/imports/names/rules-match';
import { LIKELY_FROM, nearestNames } from '@/lib/imports/names/rules-similar';
import { toNameKey } from '@/lib/imports/names/rules-key';
import type { ImportField } from '@/lib/imports/mapping/types';
import type { FoundFault, NewMember, PlanFault, PlanTotals, Reference } from '@/lib/imports/plan/types';
import type { KnownMember, TextPair } from '@/lib/imports/names/types';

/** How a row names its member; empty where it does not. */
export interface MemberWords {
  code: string;
  iso: string;
  name: string;
  nameEn: string;
}

export interface MemberRefusal {
  kind: 'refused';
  field: ImportField;
  code: PlanFault;
  names: FoundFault['names'];
}

export type MemberFound =
  | { kind: 'known'; reference: Reference; number: number; member: KnownMember; by: 'code' | 'iso' | 'name' | 'key' }
  | { kind: 'created'; reference: Reference; number: number; member: NewMember }
  | { kind: 'unknown'; refusal: MemberRefusal }
  | MemberRefusal;

export interface MemberRegister {
  find(words: MemberWords): MemberFound;
  /** Names of the register that a new name is likely to be a misspelling of. */
  similar(name: string): readonly string[];
  /** Adds a member to those the batch creates. */
  create(member: NewMember): Extract<MemberFound, { kind: 'created' }>;
}

export const ISO_CODE = /^[A-Z]{2}$/;

/** The written name in both languages; a state's from its code where the file gives one language and means that state. */
export function namePair(name: string, nameEn: string, iso: string): TextPair {
  if (nameEn !== '') return { de: name === '' ? nameEn : name, en: nameEn };
  if (!ISO_CODE.test(iso)) return { de: name, en: name };
  try {
    const state = stateName(iso);
    const key = toNameKey(name).exact;
    return key === toNameKey(state.de).exact || key === toNameKey(state.en).exact ? state : { de: name, en: name };
  } catch (error) {
    if (error instanceof RangeError) return { de: name, en: name };
    throw error;
  }
}

const refused = (field: ImportField, code: PlanFault, names: readonly string[] = []): MemberRefusal => ({
  kind: 'refused',
  field,
  code,
  names,
});

/**
 * Numbers of states clash: 434 is Benin to the Correlates of War and Libya to ISO. A list that numbers its members means
 * by name and number what it says, so beside a name neither is looked up in others' lists.
 */
const isOwnNumber = (code: string): boolean => /^\d+$/.test(code);

/** The members of the register and those the batch creates, found by code, ISO code and name, in this order. */
export function memberRegister(members: readonly KnownMember[], totals: PlanTotals): MemberRegister {
  const byId = new Map(members.map((member) => [member.id, member]));
  const byCode = new Map(members.flatMap((member) => member.codes.map((code) => [code, member] as const)));
  const byIso = new Map<string, KnownMember[]>();
  for (const member of members)
    if (member.isoCode !== null) byIso.set(member.isoCode, [...(byIso.get(member.isoCode) ?? []), member]);
  const index = indexNames(members);
  const hinted = members.filter(({ withdrawn }) => !withdrawn);
  const hints = nearestNames(
    hinted.flatMap(({ name, aliases }) =>
      [name.de, name.en, ...aliases].map((shown) => ({ key: toNameKey(shown).exact, shown: shownName(name, shown) })),
    ),
  );
  const created = {
    byCode: new Map<string, number>(),
    byIso: new Map<string, number>(),
    byName: new Map<string, number>(),
  };
  const found = new Map<string, MemberFound>();

  const nameOf = (member: KnownMember) => member.name.de;
  const known = (member: KnownMember, by: Extract<MemberFound, { kind: 'known' }>['by']): MemberFound => ({
    kind: 'known',
    reference: { id: member.id },
    number: member.id,
    member,
    by,
  });

  function createdAt(place: number): Extract<MemberFound, { kind: 'created' }> {
    const member = totals.newMembers[place];
    if (!member) throw new RangeError(`No new member ${place}.`);
    return { kind: 'created', reference: { created: place }, number: -place - 1, member };
  }

  /** `certain` false: these may be meant, or another body of the name. */
  function byWords({ name, nameEn, code }: MemberWords): {
    members: readonly KnownMember[];
    by: 'name' | 'key';
    certain: boolean;
  } {
    for (const written of [name, nameEn]) {
      if (written === '') continue;
      const match = isOwnNumber(code) ? matchInRegister(written, index) : matchName(written, index, 'column');
      if (match.kind === 'unknown') continue;
      const ids = match.kind === 'match' ? [match.memberId] : match.memberIds;
      return {
        members: ids.flatMap((id) => byId.get(id) ?? []),
        by: match.kind === 'match' && (match.by === 'key' || match.by === 'list') ? 'key' : 'name',
        certain: match.kind === 'match',
      };
    }
    return { members: [], by: 'name', certain: false };
  }

  /** A code that the network does not know: what the lists of territories take it for. */
  function byListedCode(code: string): { members: readonly KnownMember[]; certain: boolean } {
    const match = code === '' ? null : matchName(code, index, 'column');
    if (!match || match.kind === 'unknown') return { members: [], certain: false };
    const ids = match.kind === 'match' ? [match.memberId] : match.memberIds;
    return { members: ids.flatMap((id) => byId.get(id) ?? []), certain: match.kind === 'match' };
  }

  /** "Kongo" beside 490 is the one of both that bears the number; where the name leaves nothing open, the number says nothing. */
  function findByNumber({ name, nameEn, code }: MemberWords): MemberFound | null {
    const match = matchName(name === '' ? nameEn : name, index, 'column');
    if (match.kind !== 'ambiguous') return null;
    const [single, ...others] = byListedCode(code).members.filter(({ id }) => match.memberIds.includes(id));
    return single && others.length === 0 ? known(single, 'key') : null;
  }

  /** A listed code beside a name says which of several of the name is meant; alone it has to be certain. */
  function findByListedCode(words: MemberWords, named: ReturnType<typeof byWords>): MemberFound | null {
    if (isOwnNumber(words.code) && (words.name !== '' || words.nameEn !== ''))
      return named.members.length > 0 ? null : findByNumber(words);
    const listed = byListedCode(words.code);
    const both = named.members.filter((member) => listed.members.includes(member));
    const [single] = both.length === 1 ? both : listed.certain && named.members.length === 0 ? listed.members : [];
    if (single) return known(single, both.length === 1 && named.certain ? named.by : 'key');
    const [onlyNamed] = named.certain ? named.members : [];
    const [ofCode] = listed.certain ? listed.members : [];
    if (onlyNamed && ofCode) return refused('member_code', 'member_contradicts', [nameOf(ofCode), nameOf(onlyNamed)]);
    if (named.members.length > 0 || listed.members.length === 0) return null;
    return refused('member_code', 'member_ambiguous', listed.members.map(nameOf));
  }

  /** What is written beside a code must not name somebody else. */
  function findKnown(words: MemberWords): MemberFound | null {
    const named = byWords(words);
    const ofCode = byCode.get(words.code);
    const [onlyNamed] = named.certain ? named.members : [];
    if (ofCode)
      return onlyNamed && onlyNamed !== ofCode
        ? refused('member_code', 'member_contradicts', [nameOf(ofCode), nameOf(onlyNamed)])
        : known(ofCode, 'code');
    const ofIso = standingFirst(byIso.get(words.iso) ?? []);
    const both = ofIso.filter((member) => named.members.includes(member));
    const [single] = both.length === 1 ? both : ofIso.length === 1 ? ofIso : [];
    if (single)
      return onlyNamed && onlyNamed !== single
        ? refused('iso_code', 'member_contradicts', [nameOf(single), nameOf(onlyNamed)])
        : known(single, 'iso');
    if (ofIso.length > 1) return refused('iso_code', 'member_ambiguous', ofIso.map(nameOf));
    const ofListed = findByListedCode(words, named);
    if (ofListed) return ofListed;
    if (named.members.length > 0 && !named.certain)
      return refused(words.name === '' ? 'member_en' : 'member', 'member_ambiguous', named.members.map(nameOf));
    if (!onlyNamed) return null;
    // The same name under another code is another state, or a slip; nobody can tell from here.
    const otherIso = ISO_CODE.test(words.iso) && onlyNamed.isoCode !== null && onlyNamed.isoCode !== words.iso;
    return otherIso
      ? refused('iso_code', 'member_contradicts', [`${nameOf(onlyNamed)} (${onlyNamed.isoCode})`])
      : known(onlyNamed, named.by);
  }

  function findCreated(words: MemberWords): MemberFound | null {
    const places = [
      created.byCode.get(words.code),
      created.byIso.get(words.iso),
      ...[words.name, words.nameEn].map((name) => (name === '' ? undefined : created.byName.get(createdKey(name)))),
    ].filter((place) => place !== undefined);
    const [first] = places;
    if (first === undefined) return null;
    const other = places.find((place) => place !== first);
    if (other === undefined) return createdAt(first);
    return refused(
      words.code === '' ? 'iso_code' : 'member_code',
      'member_contradicts',
      [first, other].map((place) => createdAt(place).member.name.de),
    );
  }

  function findAfresh(words: MemberWords): MemberFound {
    const name = words.name === '' ? words.nameEn : words.name;
    // "Kongo" is no state's name: nobody can tell later who was entered under it, though a line before had a code beside it.
    const isNobody = isNobodysName(name) && words.iso === '' && words.code === '';
    const match = findKnown(words) ?? (isNobody ? null : findCreated(words));
    if (match) return match;
    if (isNobody) return refused(words.name === '' ? 'member_en' : 'member', 'member_ambiguous', statesCalled(name));
    const field =
      name !== '' ? (words.name === '' ? 'member_en' : 'member') : words.code !== '' ? 'member_code' : 'iso_code';
    if (name === '' && words.code === '' && words.iso === '') return refused('member', 'member_missing');
    return {
      kind: 'unknown',
      refusal: refused(field, 'member_unknown', name === '' ? [] : hints(toNameKey(name).exact)),
    };
  }

  return {
    find(words) {
      const key = `${words.code}\u001f${words.iso}\u001f${words.name}\u001f${words.nameEn}`;
      const before = found.get(key);
      if (before) return before;
      const match = findAfresh(words);
      // Somebody unknown may be created on the way, under this name or another spelling of it.
      if (match.kind !== 'unknown') found.set(key, match);
      return match;
    },
    // What a list of territories knows by another name is no slip: "Iran" beside "Irak".
    similar: (name) => (listedName(name) === null ? hints(toNameKey(name).exact, LIKELY_FROM) : []),
    create(member) {
      const place = totals.newMembers.push(member) - 1;
      for (const code of member.codes) created.byCode.set(code, place);
      if (member.isoCode !== null) created.byIso.set(member.isoCode, place);
      for (const name of [member.name.de, member.name.en, ...member.aliases])
        created.byName.set(createdKey(name), place);
      return createdAt(place);
    },
  };
}

const statesCalled = (name: string): string[] => (listedName(name)?.keys ?? []).map((key) => stateName(key).de);

/** Two names of one file are one member where they differ only in spelling, or in a word that does not tell two bodies apart. */
function createdKey(name: string): string {
  const key = toNameKey(name);
  return `${key.base}|${key.bracket}|${key.class === 'district' ? 'district' : ''}`;
}

function standingFirst(members: readonly KnownMember[]): readonly KnownMember[] {
  const standing = members.filter((member) => !member.withdrawn);
  return standing.length > 0 ? standing : members;
}

const shownName = (name: TextPair, shown: string): string =>
  shown === name.de || shown === name.en ? shown : `${name.de} (${shown})`;
