import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { BoundedDate } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { stateName } from '@/lib/i18n/state-names';
import {
  describeMeetings,
  describeMembers,
  describeNetworks,
  describeSources,
} from '@/lib/participation/search/queries-entries';
import {
  findMeetings,
  findMeetingsOn,
  findMembers,
  findNetworks,
  findSources,
  listNetworksShortly,
} from '@/lib/participation/search/queries-hits';
import {
  searchAlone,
  toSearchKey,
  setSimilarityThreshold,
  type HitList,
  type Lookup,
} from '@/lib/participation/search/queries-ranking';
import { patternsForAllWords, patternsForSomeWords } from '@/lib/participation/search/rules';
import { isInCapitals } from '@/lib/participation/search/rules-abbreviations';
import { readDate, readDatedWords } from '@/lib/participation/search/rules-dated';
import { readMeantTerritories, type MeantTerritories } from '@/lib/participation/search/rules-territories';
import type { SearchAnswer, SearchKind, SearchReach } from '@/lib/participation/search/types';

/** Entries of a group in an overview of all, and where one group is shown alone. */
const SHOWN_TOGETHER = 6;
const SHOWN_ALONE = 100;

/** A shorter word is similar to too many others. */
const SHORTEST_ALIKE = 4;

type Hits = Record<SearchKind, HitList>;

export interface SearchOptions {
  /** One group alone. The others are still counted. */
  kind?: SearchKind | null;
  /** Entries of a group. */
  most?: number;
}

const nothing = (): HitList => ({ total: 0, hits: [] });

/** What was typed, beside its words. */
interface Typed {
  date: BoundedDate | null;
  meant: MeantTerritories;
  /** Networks that it is short for. */
  shortIds: readonly number[];
}

const WORDS_ALONE: Typed = {
  date: null,
  meant: { codes: [], names: [], sameNames: [], isName: false, isAsked: false },
  shortIds: [],
};

async function findAll(
  reader: Reader,
  lookup: Lookup,
  { date, meant, shortIds }: Typed,
  { kind = null, most = SHOWN_TOGETHER }: SearchOptions,
): Promise<Hits> {
  const mostOf = (group: SearchKind): Lookup => ({ ...lookup, most: kind === group ? SHOWN_ALONE : most });
  return {
    members: await findMembers(reader, mostOf('members'), meant),
    networks: await findNetworks(reader, mostOf('networks'), shortIds),
    meetings: await findMeetings(reader, mostOf('meetings'), date),
    sources: await findSources(reader, mostOf('sources')),
  };
}

const isEmpty = (hits: Hits): boolean => Object.values(hits).every(({ total }) => total === 0);

/** Whoever types an abbreviation of a network in capitals does not begin the name of a member: "UN" is not Hungary. */
function withoutBegun({ hits }: HitList, query: string): HitList {
  const isWhole = (by: string): boolean => by.toLowerCase() === query.toLowerCase();
  const own = hits.filter(({ match, by }) => match === 'exact' || (match === 'alias' && isWhole(by)));
  return { total: own.length, hits: own };
}

/** Every word, as it stands. Where that finds no meeting, a date in it says when one was held, and the rest which. */
async function findExactly(reader: Reader, lookup: Lookup, query: string, options: SearchOptions): Promise<Hits> {
  const typed = {
    date: readDate(query),
    meant: readMeantTerritories(query),
    shortIds: await listNetworksShortly(reader, lookup.scope, query),
  };
  const hits = await findAll(reader, lookup, typed, options);
  const members = typed.shortIds.length > 0 && isInCapitals(query) ? withoutBegun(hits.members, query) : hits.members;
  const dated = hits.meetings.total === 0 ? readDatedWords(query) : null;
  if (!dated) return { ...hits, members };
  const { kind = null, most = SHOWN_TOGETHER } = options;
  const meetings = await findMeetingsOn(
    reader,
    { ...lookup, key: await toSearchKey(reader, dated.words), most: kind === 'meetings' ? SHOWN_ALONE : most },
    dated.date,
    await listNetworksShortly(reader, lookup.scope, dated.words),
  );
  return { ...hits, members, meetings };
}

/** The state that a text names, for whoever looks for one that sits nowhere; null where it names none, or several. */
function namedState(query: string): LocalisedText | null {
  const { codes, isName } = readMeantTerritories(query);
  const [code = '', ...others] = codes;
  return isName && others.length === 0 && /^[A-Z]{2}$/.test(code) ? stateName(code) : null;
}

/** The states that a name may mean which is nobody's own; none where it is somebody's. */
function listMeant(query: string): LocalisedText[] {
  const { codes, isAsked } = readMeantTerritories(query);
  return isAsked ? codes.filter((code) => /^[A-Z]{2}$/.test(code)).map(stateName) : [];
}

/** First entries with every word; if there are none, entries with at least one word; then entries spelt similarly. */
async function findByReach(
  reader: Reader,
  scope: ReadScope,
  query: string,
  options: SearchOptions,
): Promise<{ reach: SearchReach; hits: Hits }> {
  await searchAlone(reader);
  const key = await toSearchKey(reader, query);
  const all = patternsForAllWords(key);
  const none: Hits = { members: nothing(), networks: nothing(), meetings: nothing(), sources: nothing() };
  if (!all) return { reach: 'all_words', hits: none };
  const lookup = { key, scope, most: 0 };
  const exactly = await findExactly(reader, { ...lookup, patterns: all }, query, options);
  // Of a state that sits nowhere nothing is guessed from how it is spelt.
  if (!isEmpty(exactly) || namedState(query)) return { reach: 'all_words', hits: exactly };
  const some = patternsForSomeWords(key);
  const loosely = some ? await findAll(reader, { ...lookup, patterns: some }, WORDS_ALONE, options) : none;
  if (!isEmpty(loosely)) return { reach: 'some_words', hits: loosely };
  if (key.length < SHORTEST_ALIKE) return { reach: 'all_words', hits: none };
  await setSimilarityThreshold(reader, key);
  return { reach: 'similar', hits: await findAll(reader, { ...lookup, patterns: null }, WORDS_ALONE, options) };
}

const sizeFound = ({ hits: _listed, ...size }: HitList) => size;

/**
 * Looks a text up in names, other names, titles, places and dates, without regard to case, accents and punctuation.
 * Finds only what the scope sees.
 */
export async function findInRegister(
  reader: Reader,
  scope: ReadScope,
  query: string,
  options: SearchOptions = {},
): Promise<SearchAnswer> {
  const { reach, hits } = await findByReach(reader, scope, query, options);
  const wanted = (kind: SearchKind): HitList['hits'] => (options.kind && options.kind !== kind ? [] : hits[kind].hits);
  const meant = listMeant(query);
  return {
    query,
    reach,
    mayMean: hits.members.total < meant.length ? meant : [],
    asked: readMeantTerritories(query).isAsked,
    unseated: hits.members.total === 0 ? namedState(query) : null,
    members: { ...sizeFound(hits.members), entries: await describeMembers(reader, scope, wanted('members')) },
    networks: { ...sizeFound(hits.networks), entries: await describeNetworks(reader, scope, wanted('networks')) },
    meetings: { ...sizeFound(hits.meetings), entries: await describeMeetings(reader, scope, wanted('meetings')) },
    sources: { ...sizeFound(hits.sources), entries: await describeSources(reader, wanted('sources')) },
  };
}
