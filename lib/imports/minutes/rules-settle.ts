import { isNameLike } from '@/lib/imports/minutes/account/rules';
import { membersIn, tellsOfAttendance } from '@/lib/imports/minutes/account/rules-lines';
import { groupBy } from '@/lib/core/grouping';
import type { MinutesEntry, MinutesMatch, MinutesReading, MinutesSection } from '@/lib/imports/minutes/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import { speaksOfAttendance } from '@/lib/imports/minutes/rules-headings';
import { INSTEAD_OF } from '@/lib/imports/minutes/rules-tails';
import { withoutTitled } from '@/lib/imports/minutes/words/rules-persons';
import { judgeCandidates } from '@/lib/imports/names/rules-similar';
import { toNameKey } from '@/lib/members/names/rules-key';
import type { Candidate } from '@/lib/imports/names/types';

type Matched = MinutesEntry & { match: Extract<MinutesMatch, { kind: 'matched' }> };

const isMatched = (entry: MinutesEntry): entry is Matched => entry.match.kind === 'matched';

const groupByMember = (sections: readonly MinutesSection[]): Map<number, Matched[]> =>
  groupBy(
    sections.flatMap(({ entries }) => entries.filter(isMatched)),
    ({ match }) => match.memberId,
  );

/** Nothing in one of them that the other does not say, or leaves unsaid. */
const agree = (a: MinutesEntry, b: MinutesEntry): boolean =>
  a.status === b.status &&
  a.capacity === b.capacity &&
  (a.mode === b.mode || a.mode === 'unknown' || b.mode === 'unknown') &&
  a.holder === b.holder;

/** Enough to find both places again. */
const LONGEST_SHOWN = 400;

function join(kept: MinutesEntry, other: MinutesEntry): void {
  if (kept.shown.length < LONGEST_SHOWN) kept.shown = `${kept.shown} · ${other.shown}`;
  if (kept.mode === 'unknown') kept.mode = other.mode;
  // Said of one place, and of the other not.
  if (kept.presence?.said !== other.presence?.said && !kept.doubts.includes('remark')) kept.doubts.push('remark');
  kept.presence ??= other.presence;
  kept.namesPerson ||= other.namesPerson;
  kept.doubts = [...new Set([...kept.doubts, ...other.doubts])];
  kept.unread = [...new Set([...kept.unread, ...other.unread])];
}

/** A member is read once: named twice with the same, it is one entry; with something else, each is marked. */
export function settle(sections: readonly MinutesSection[]): MinutesSection[] {
  const dropped = new Set<MinutesEntry>();
  for (const entries of groupByMember(sections).values()) {
    const isSure = entries.every(({ match }) => match.confidence === 'certain');
    for (const entry of entries) if (!isSure) entry.match = { ...entry.match, confidence: 'likely' };
    const kept: MinutesEntry[] = [];
    for (const entry of entries) {
      const same = kept.find((other) => agree(other, entry));
      if (same) {
        join(same, entry);
        dropped.add(entry);
      } else kept.push(entry);
    }
    const differ = kept.length > 1;
    for (const entry of kept) entry.contradicts = differ;
  }
  return sections.map((section) => ({ ...section, entries: section.entries.filter((entry) => !dropped.has(entry)) }));
}

/** Between two commas, without what stands in brackets. In the rows of a table "Kiel, Anna" is a person. */
const piecesOf = (shown: string): string[] =>
  shown.includes('·')
    ? []
    : shown
        .replaceAll(/\([^()]*\)/g, ' ')
        .split(/[,;]/)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');

/** "Ersatz für Kiel: Frau Muster", read as nobody: what is said of Kiel elsewhere may not be all. */
function askAboutReplaced(sections: readonly MinutesSection[], finder: NameFinder): void {
  const entries = sections.flatMap((section) => section.entries);
  const replaced = new Set(
    entries.flatMap(({ match, shown }) =>
      match.kind !== 'matched' && INSTEAD_OF.test(shown) ? finder.inside(shown) : [],
    ),
  );
  for (const entry of entries)
    if (entry.match.kind === 'matched' && replaced.has(entry.match.memberId) && !entry.doubts.includes('two_members'))
      entry.doubts.push('two_members');
}

/** Speaks of who was there, or takes back what was said of it. */
const OF_PRESENCE =
  /(?<!\p{L})(?:da|dabei|dort|there|kam|kamen|came|korrektur\p{L}*|korrigier\p{L}*|berichtig\p{L}*|correct\p{L}*|corrigend\p{L}*|delete\p{L}*|streichen|gestrichen|irrtümlich\p{L}*|versehentlich\p{L}*|mistaken\p{L}*|by mistake|erroneous\p{L}*|statt|instead|richtig|muss es heißen|should read)(?!\p{L})/iu;

/** "auch für HB", "in Vertretung für Hessen": whoever is named there was not simply away, or came by itself. */
const STOOD_FOR =
  /(?<!\p{L})(?:für|for|i\.\s?V\.|in\s+(?:stell)?vertretung|on\s+behalf\s+of|proxy\s+(?:of|for))\s+([^·,;()]+)/giu;

/** Those for whom a line that is asked about may have stood. */
const stoodFor = ({ match, doubts, shown }: MinutesEntry, finder: NameFinder): number[] =>
  match.kind !== 'matched' || doubts.length === 0
    ? []
    : [...shown.matchAll(STOOD_FOR)]
        .flatMap(([, whom = '']) => membersIn(whom, finder))
        .filter((id) => id !== match.memberId);

/** "Korrektur: NI war nicht anwesend", "Malta was there": a sentence that is asked about casts doubt on what the list says. */
function askAboutCorrected(sections: readonly MinutesSection[], finder: NameFinder): void {
  const entries = sections.flatMap((section) => section.entries);
  const told = new Set(
    entries.flatMap((entry) => {
      const { match, doubts, shown, holder } = entry;
      const isCorrection = /^\P{L}*(?:korrektur|berichtigung|correction|corrigendum)/iu.test(shown);
      if (match.kind === 'matched' && !isCorrection) return stoodFor(entry, finder);
      // "Abgang: Sachsen 12:00", below a heading that is not understood.
      const isRead = holder !== null;
      const isOpen = !isRead && (doubts.includes('heading') || doubts.includes('remark') || !isNameLike(shown, null));
      if (!isCorrection && isOpen && !doubts.includes('sentence')) return finder.inside(shown);
      if (!isCorrection && !doubts.includes('sentence')) return [];
      if (!OF_PRESENCE.test(shown) && !speaksOfAttendance(shown) && !tellsOfAttendance(shown)) return [];
      return membersIn(shown, finder);
    }),
  );
  for (const entry of entries)
    if (entry.match.kind === 'matched' && told.has(entry.match.memberId) && entry.doubts.length === 0)
      entry.doubts.push('sentence');
}

/** Members that an entry is about, may be about, or that stood in for one. */
const namedIn = (sections: readonly MinutesSection[]): ReadonlySet<number> =>
  new Set(
    sections.flatMap(({ entries }) =>
      entries.flatMap(({ match, holder }) => [
        ...(match.kind === 'matched' ? [match.memberId] : match.kind === 'ambiguous' ? match.memberIds : []),
        ...(holder === null ? [] : [holder]),
      ]),
    ),
  );

/** "Frau Muster (Hamburg, zugleich für Bremen)", read as Bremen: Hamburg, in words that nothing has read, is in no entry. */
export function markUnreadMembers(sections: readonly MinutesSection[], finder: NameFinder): void {
  const named = namedIn(sections);
  for (const { unread, doubts } of sections.flatMap(({ entries }) => entries)) {
    const isOther = unread.some((word) => membersIn(word, finder).some((id) => !named.has(id)));
    if (isOther && !doubts.includes('two_members')) doubts.push('two_members');
  }
}

/**
 * A line in which another member stands that no entry is about names two: whoever reads it has to say so, and a list with
 * such a line is complete for nobody.
 */
export function markSwallowed(sections: readonly MinutesSection[], finder: NameFinder): void {
  const named = namedIn(sections);
  for (const entry of sections.flatMap(({ entries }) => entries)) {
    const swallows = piecesOf(entry.shown).some((piece) => {
      const found = finder.find(piece);
      if (found.kind === 'match') return !named.has(found.memberId);
      // A name may be that of several, of a Land and of its authority: of what is read nothing is asked once more.
      const isClear = entry.status !== null && entry.doubts.length === 0 && entry.holder === null && entry.name !== '';
      return isClear && finder.inside(withoutTitled(piece.replace(entry.name, ' '))).some((id) => !named.has(id));
    });
    if (swallows && !entry.doubts.includes('two_members')) entry.doubts.push('two_members');
  }
  askAboutReplaced(sections, finder);
  askAboutCorrected(sections, finder);
}

/** Whoever represented another member is named; whether it was there for itself, only a person can say. */
export function addHolders(sections: readonly MinutesSection[]): MinutesSection[] {
  const named = new Set(groupByMember(sections).keys());
  return sections.map((section) => {
    const holders = section.entries.flatMap(({ holder, shown }): MinutesEntry[] => {
      if (holder === null || named.has(holder)) return [];
      named.add(holder);
      return [
        {
          status: null,
          mode: 'unknown',
          capacity: 'member',
          match: { kind: 'matched', memberId: holder, confidence: 'certain' },
          shown,
          name: '',
          namesPerson: false,
          contradicts: false,
          doubts: ['represents'],
          unread: [],
          holder: null,
          presence: null,
        },
      ];
    });
    return holders.length === 0 ? section : { ...section, entries: [...section.entries, ...holders] };
  });
}

/** The names that matched nobody, each once: what a search by resemblance is to be asked for. */
export const unmatchedNames = ({ sections }: MinutesReading): string[] => [
  ...new Set(
    sections
      .flatMap(({ entries }) => entries)
      .flatMap(({ match, name }) => (match.kind === 'unmatched' && name !== '' ? [name] : [])),
  ),
];

/** One name stands in the other: "Sachsen" is not likely meant by "Sachsen-Anhalt". */
function isInside(written: string, name: string): boolean {
  const [a, b] = [toNameKey(written).exact.replaceAll(' ', ''), toNameKey(name).exact.replaceAll(' ', '')];
  return a !== b && (a.includes(b) || b.includes(a));
}

/** The same list with what the search found for those names. A resemblance is never certain. */
export function withCandidates(
  reading: MinutesReading,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): MinutesReading {
  const judged = (entry: MinutesEntry): MinutesEntry => {
    const similar = candidates.get(entry.name) ?? [];
    if (entry.match.kind !== 'unmatched' || similar.length === 0) return { ...entry };
    const found = judgeCandidates(similar);
    if (found.kind === 'unknown') return { ...entry };
    const best = similar.find(({ memberId }) => found.kind === 'likely' && memberId === found.memberId);
    if (found.kind === 'likely' && best && !isInside(entry.name, best.name))
      return { ...entry, match: { kind: 'matched', memberId: found.memberId, confidence: 'likely' } };
    return {
      ...entry,
      match: { kind: 'ambiguous', memberIds: found.kind === 'likely' ? [found.memberId] : found.memberIds },
    };
  };
  return {
    ...reading,
    sections: settle(reading.sections.map((section) => ({ ...section, entries: section.entries.map(judged) }))),
  };
}

/** A heading whose number fits neither the members nor the persons read under it. */
export interface CountFault {
  heading: string;
  count: number;
  read: number;
}

/** What each heading with a number says, where it is not what was read. */
export function countFaults(sections: readonly MinutesSection[]): CountFault[] {
  return sections.flatMap(({ heading, count }, at) => {
    if (heading === null || count === null) return [];
    const next = sections.findIndex((section, place) => place > at && !section.isPart);
    const own = sections.slice(at, next === -1 ? undefined : next);
    const read = own.reduce((sum, section) => sum + section.read, 0);
    const persons = own.reduce((sum, section) => sum + section.persons, 0);
    // Whoever another member represented may be counted, or not: it was not in the room.
    const represented = own
      .flatMap(({ entries }) => entries)
      .filter(({ status }) => status === 'represented_by_member').length;
    return [read, read - represented, persons].includes(count) ? [] : [{ heading, count, read }];
  });
}
