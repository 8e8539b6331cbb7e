import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import { isBounded, type BoundedDate } from '@/lib/core/partial-date';
import { readWrittenDate } from '@/lib/core/written-date';
import type { Reader } from '@/lib/db/reader';
import {
  describeMeetings,
  describeMembers,
  describeNetworks,
  describeSources,
} from '@/lib/participation/search/queries-entries';
import { findMeetings, findMembers, findNetworks, findSources } from '@/lib/participation/search/queries-hits';
import {
  toSearchKey,
  setSimilarityThreshold,
  type HitList,
  type Lookup,
} from '@/lib/participation/search/queries-ranking';
import { patternsForAllWords, patternsForSomeWords } from '@/lib/participation/search/rules';
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

function typedDate(query: string): BoundedDate | null {
  const read = readWrittenDate(query, 'other');
  return read.ok && isBounded(read.value) ? read.value : null;
}

async function findAll(
  reader: Reader,
  lookup: Lookup,
  date: BoundedDate | null,
  { kind = null, most = SHOWN_TOGETHER }: SearchOptions,
): Promise<Hits> {
  const mostOf = (group: SearchKind): Lookup => ({ ...lookup, most: kind === group ? SHOWN_ALONE : most });
  return {
    members: await findMembers(reader, mostOf('members')),
    networks: await findNetworks(reader, mostOf('networks')),
    meetings: await findMeetings(reader, mostOf('meetings'), date),
    sources: await findSources(reader, mostOf('sources')),
  };
}

const isEmpty = (hits: Hits): boolean => Object.values(hits).every(({ total }) => total === 0);

/** First entries with every word; if there are none, entries with at least one word; then entries spelt similarly. */
async function findByReach(
  reader: Reader,
  scope: ReadScope,
  query: string,
  options: SearchOptions,
): Promise<{ reach: SearchReach; hits: Hits }> {
  const key = await toSearchKey(reader, query);
  const all = patternsForAllWords(key);
  const none: Hits = { members: nothing(), networks: nothing(), meetings: nothing(), sources: nothing() };
  if (!all) return { reach: 'all_words', hits: none };
  const lookup = { key, scope, most: 0 };
  const exactly = await findAll(reader, { ...lookup, patterns: all }, typedDate(query), options);
  if (!isEmpty(exactly)) return { reach: 'all_words', hits: exactly };
  const some = patternsForSomeWords(key);
  const loosely = some ? await findAll(reader, { ...lookup, patterns: some }, null, options) : none;
  if (!isEmpty(loosely)) return { reach: 'some_words', hits: loosely };
  if (key.length < SHORTEST_ALIKE) return { reach: 'all_words', hits: none };
  await setSimilarityThreshold(reader, key);
  return { reach: 'similar', hits: await findAll(reader, { ...lookup, patterns: null }, null, options) };
}

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
  return {
    query,
    reach,
    members: { total: hits.members.total, entries: await describeMembers(reader, scope, wanted('members')) },
    networks: { total: hits.networks.total, entries: await describeNetworks(reader, scope, wanted('networks')) },
    meetings: { total: hits.meetings.total, entries: await describeMeetings(reader, scope, wanted('meetings')) },
    sources: { total: hits.sources.total, entries: await describeSources(reader, wanted('sources')) },
  };
}
