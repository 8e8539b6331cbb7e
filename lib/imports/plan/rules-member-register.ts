import { stateName } from '@/lib/i18n/state-names';
import { isNobodysName, listedName } from '@/lib/members/names/rules-listed-names';
import { wordsAtOdds, type AtOdds } from '@/lib/imports/names/rules-at-odds';
import { isTerritory } from '@/lib/imports/names/rules-match-listed';
import type { Period } from '@/lib/imports/names/rules-lifetimes';
import { LIKELY_FROM, nearestNames } from '@/lib/imports/names/rules-similar';
import { isCityState, toNameKey } from '@/lib/members/names/rules-key';
import { memberLookup, type LookedUp, type MemberReading, type MemberWords } from '@/lib/imports/names/rules-lookup';
import type { ImportField } from '@/lib/imports/mapping/types';
import type {
  AmbiguousMember,
  FoundFault,
  NewMember,
  PlanFault,
  PlanTotals,
  Reference,
} from '@/lib/imports/plan/types';
import { CREATE_MEMBER } from '@/lib/imports/names/types-answer';
import type { KnownMember, TextPair } from '@/lib/imports/names/types';

export interface MemberRefusal {
  kind: 'refused';
  field: ImportField;
  code: PlanFault;
  names: FoundFault['names'];
  /** Who may be meant, where somebody may say so. */
  candidates: AmbiguousMember['candidates'];
  /** Those of them that the register has. */
  known: readonly KnownMember[];
}

export type MemberFound =
  | { kind: 'known'; reference: Reference; number: number; member: KnownMember; by: 'code' | 'iso' | 'name' | 'key' }
  | { kind: 'created'; reference: Reference; number: number; member: NewMember }
  | { kind: 'unknown'; refusal: MemberRefusal }
  | MemberRefusal;

export interface MemberRegister {
  /** @param when the time of what is said of it; null: not known */
  find(words: MemberWords, when?: Period | null): MemberFound;
  /** The words with the names in them that somebody has said they mean. */
  readAs(words: MemberWords): MemberWords;
  /** Names of the register that a new name is likely to be a misspelling of, and the members that bear them. */
  similar(name: string): { names: readonly string[]; candidates: MemberRefusal['candidates'] };
  /** Adds a member to those the batch creates. */
  create(member: NewMember): Extract<MemberFound, { kind: 'created' }>;
}

/** Whom a text means that stands for a member by itself, by code or name. */
export const findNamed = ({ find }: Pick<MemberRegister, 'find'>, written: string): MemberFound =>
  find({ code: written, iso: '', name: written, nameEn: '' });

/** Whether such a text means a member of the register, or one that the batch creates. */
export function isNamed(members: Pick<MemberRegister, 'find'>, written: string): boolean {
  const { kind } = findNamed(members, written);
  return kind === 'known' || kind === 'created';
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

const ODDS_FIELD: Readonly<Record<AtOdds['field'], ImportField>> = {
  code: 'member_code',
  iso: 'iso_code',
  name: 'member',
};

const refused = (
  field: ImportField,
  code: PlanFault,
  names: readonly string[] = [],
  candidates: MemberRefusal['candidates'] = [],
  known: readonly KnownMember[] = [],
): MemberRefusal => ({ kind: 'refused', field, code, names, candidates, known });

const several = (field: ImportField, members: readonly KnownMember[]): MemberRefusal =>
  refused(
    field,
    'member_ambiguous',
    members.map(({ name }) => name.de),
    members.map(({ slug, name }) => ({ value: slug, name })),
    members,
  );

/** The members of the register and those the batch creates, found by code, ISO code and name, in this order. */
export function memberRegister(
  members: readonly KnownMember[],
  totals: PlanTotals,
  reading: MemberReading = {},
): MemberRegister {
  const byCode = new Map(members.flatMap((member) => member.codes.map((code) => [code, member] as const)));
  const byIso = new Map<string, KnownMember[]>();
  for (const member of members)
    if (member.isoCode !== null) byIso.set(member.isoCode, [...(byIso.get(member.isoCode) ?? []), member]);
  const lookUp = memberLookup(members, reading);
  const hinted = members.filter(({ withdrawn }) => !withdrawn);
  const hintNames = hinted.flatMap((member) =>
    [member.name.de, member.name.en, ...member.aliases].map((written) => ({
      key: toNameKey(written).exact,
      shown: shownName(member.name, written),
      member,
    })),
  );
  const hints = nearestNames(hintNames);
  /** Whom the names of a hint mean, to be chosen from. */
  const hintedMembers = (shown: readonly string[]): MemberRefusal['candidates'] =>
    shown
      .flatMap((one) => hintNames.filter((hint) => hint.shown === one).map(({ member }) => member))
      .filter((member, at, all) => all.indexOf(member) === at)
      .map(({ slug, name }) => ({ value: slug, name }));
  const isToBeCreated = ({ name, nameEn }: MemberWords): boolean =>
    reading.chosen?.[name === '' ? nameEn : name] === CREATE_MEMBER;
  const created = {
    byCode: new Map<string, number>(),
    byIso: new Map<string, number>(),
    byName: new Map<string, number>(),
  };
  const answersTo = answerKeeper(lookUp.isTimed);

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

  /** A listed code beside a name says which of several of the name is meant; alone it has to be certain. */
  function findByListedCode(words: MemberWords, named: LookedUp, when: Period | null): MemberFound | null {
    const listed = lookUp.byCode(words.code, when);
    const both = named.members.filter((member) => listed.members.includes(member));
    const [single] = both.length === 1 ? both : listed.certain && named.members.length === 0 ? listed.members : [];
    if (single) return known(single, both.length === 1 && named.certain ? named.by : 'key');
    const [onlyNamed] = named.certain ? named.members : [];
    const [ofCode] = listed.certain ? listed.members : [];
    if (onlyNamed && ofCode) return refused('member_code', 'member_contradicts', [nameOf(ofCode), nameOf(onlyNamed)]);
    if (named.members.length > 0 || listed.members.length === 0) return null;
    return several('member_code', listed.members);
  }

  /** What is written beside a code must not name somebody else. */
  function findKnown(words: MemberWords, when: Period | null): MemberFound | null {
    const ofCode = byCode.get(words.code);
    if (ofCode) {
      // A code of the network's own goes before what lists take a name for; the register's own names contradict it.
      const other = lookUp.inRegister(words);
      return other && other !== ofCode
        ? refused('member_code', 'member_contradicts', [nameOf(ofCode), nameOf(other)])
        : known(ofCode, 'code');
    }
    const named = lookUp.byName(words, when);
    const [onlyNamed] = named.certain ? named.members : [];
    const ofIso = standingFirst(byIso.get(words.iso) ?? []);
    const both = ofIso.filter((member) => named.members.includes(member));
    const [single] = both.length === 1 ? both : ofIso.length === 1 ? ofIso : [];
    if (single)
      return onlyNamed && onlyNamed !== single
        ? refused('iso_code', 'member_contradicts', [nameOf(single), nameOf(onlyNamed)])
        : known(single, 'iso');
    if (ofIso.length > 1) return several('iso_code', ofIso);
    const ofListed = findByListedCode(words, named, when);
    if (ofListed) return ofListed;
    if (named.members.length > 0 && !named.certain)
      return several(words.name === '' ? 'member_en' : 'member', named.members);
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

  /** Two words of the row that name two states, whether the register has them or not. */
  function findOdds({ code, iso, name, nameEn }: MemberWords): MemberRefusal | null {
    const isSaid = [code, name, nameEn].some((word) => word !== '' && reading.chosen?.[word] !== undefined);
    if (isSaid) return null;
    // A code of the network's own means whom the network means.
    const odds = wordsAtOdds(
      { code: byCode.has(code) || code === name ? '' : code, iso, names: [name, nameEn] },
      reading.codeSystem,
    );
    return odds && refused(ODDS_FIELD[odds.field], 'member_contradicts', odds.names);
  }

  /**
   * A list of Länder that the register does not have names none of the offices that it has of them: "Hessen" beside
   * "Hessen (Datenschutzbehörde)". Who has said that its new members are territories has said that.
   */
  function namesNoOffice(found: MemberFound): boolean {
    if (found.kind !== 'refused' || !reading.newKind || !isTerritory({ kind: reading.newKind })) return false;
    return found.known.length > 0 && found.known.every((one) => !isTerritory(one) && one.seats.length === 0);
  }

  function findStanding(words: MemberWords, when: Period | null): MemberFound | null {
    // Somebody has said that the word means none of those that the register has.
    const known = isToBeCreated(words) ? null : findKnown(words, when);
    return known && namesNoOffice(known) ? null : known;
  }

  function findAfresh(words: MemberWords, when: Period | null): MemberFound {
    const odds = findOdds(words);
    if (odds) return odds;
    const name = words.name === '' ? words.nameEn : words.name;
    // "Kongo" is no state's name: nobody can tell later who was entered under it, though a line before had a code beside it.
    const isNobody = isNobodysName(name) && words.iso === '' && words.code === '';
    const match = findStanding(words, when) ?? (isNobody ? null : findCreated(words));
    if (match) return match;
    if (isNobody)
      return refused(
        words.name === '' ? 'member_en' : 'member',
        'member_ambiguous',
        statesCalled(name).map(({ de }) => de),
        statesCalled(name).map((state) => ({ value: state.de, name: state })),
      );
    const field =
      name !== '' ? (words.name === '' ? 'member_en' : 'member') : words.code !== '' ? 'member_code' : 'iso_code';
    if (name === '' && words.code === '' && words.iso === '') return refused('member', 'member_missing');
    const similar = name === '' ? [] : hints(toNameKey(name).exact);
    return { kind: 'unknown', refusal: refused(field, 'member_unknown', similar, hintedMembers(similar)) };
  }

  return {
    readAs: lookUp.readAs,
    find(given, when = null) {
      const { isTimed, byTime } = answersTo(given);
      const time = when !== null && isTimed ? `${when.from}\u001f${when.to}` : '';
      const before = byTime.get(time);
      if (before) return before;
      const match = findAfresh(lookUp.readAs(given), when);
      // Somebody unknown may be created on the way, under this name or another spelling of it.
      if (match.kind !== 'unknown') byTime.set(time, match);
      return match;
    },
    // What a list of territories knows by another name is no slip: "Iran" beside "Irak".
    similar(name) {
      const names = listedName(name) === null ? hints(toNameKey(name).exact, LIKELY_FROM) : [];
      return { names, candidates: hintedMembers(names) };
    },
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

/** Whom words have been found to mean. */
interface Answers {
  /** Whether a date tells more of whom. */
  isTimed: boolean;
  /** By the time of what is said, where that matters; else one. */
  byTime: Map<string, MemberFound>;
}

/** Keeps the answers to words, which a file repeats by the million: most rows have a code or a name and nothing else. */
function answerKeeper(isTimed: (words: MemberWords) => boolean): (words: MemberWords) => Answers {
  const [byCode, byName, byAll] = [new Map<string, Answers>(), new Map<string, Answers>(), new Map<string, Answers>()];
  return (words) => {
    const { code, iso, name, nameEn } = words;
    const isOne = iso === '' && nameEn === '' && (code === '' || name === '');
    const kept = !isOne ? byAll : code === '' ? byName : byCode;
    const key = isOne ? code || name : `${code}\u001f${iso}\u001f${name}\u001f${nameEn}`;
    const before = kept.get(key);
    if (before) return before;
    const answers: Answers = { isTimed: isTimed(words), byTime: new Map() };
    kept.set(key, answers);
    return answers;
  };
}

const statesCalled = (name: string): TextPair[] => (listedName(name)?.keys ?? []).map((key) => stateName(key));

/** Two names of one file are one member where they differ only in spelling, or in a word that does not tell two bodies apart. */
function createdKey(name: string): string {
  const key = toNameKey(name);
  const tells = key.class === 'district' || (key.class === 'city' && isCityState(key.base));
  return `${key.base}|${key.bracket}|${tells ? key.class : ''}`;
}

function standingFirst(members: readonly KnownMember[]): readonly KnownMember[] {
  const standing = members.filter((member) => !member.withdrawn);
  return standing.length > 0 ? standing : members;
}

const shownName = (name: TextPair, shown: string): string =>
  shown === name.de || shown === name.en ? shown : `${name.de} (${shown})`;
