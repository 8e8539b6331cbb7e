import 'server-only';
import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readPublicSnapshot } from '@/lib/db/reader';
import type { Locale } from '@/lib/core/localised-text';
import type { MemberReference } from '@/lib/members/types';
import { drawnEntries } from '@/lib/participation/gaps/rules-drawn';
import type { FoundGaps } from '@/lib/participation/gaps/types-list';
import { findInRegister, type SearchOptions } from '@/lib/participation/search/queries';
import { findAskedQuestion } from '@/lib/participation/search/queries-question';
import { readTypedQuestion } from '@/lib/participation/search/rules-question';
import { KEPT_READS, type KeptRead } from '@/lib/participation/pages/queries-kept';
import { answerQuestion, chooseExample } from '@/lib/participation/pages/rules-answer';
import type { QuestionedMember, QuestionExample, TypedAnswers } from '@/lib/participation/pages/types-question';
import { unpackRecord } from '@/lib/participation/pages/rules-packing';
import { chooseBeside } from '@/lib/participation/compare/rules-example';
import { FEWEST_COMPARED, type CompareView } from '@/lib/participation/compare/types';
import type { MemberRecord, NetworkCard, NetworkRecord } from '@/lib/participation/pages/types';
import { slugSchema } from '@/lib/core/schema-text';

/**
 * A cached read of published facts on one state of the database, kept until one of its tags expires; unpacked once for a
 * page and its metadata.
 *
 * @param name part of the cache key, with the arguments
 */
function loader<Slugs extends (string | number)[], Value>(
  name: string,
  { tags, read }: KeptRead<Slugs, Value>,
): (...slugs: Slugs) => Promise<Value> {
  return cache((...slugs: Slugs) =>
    unstable_cache(
      () => readPublicSnapshot((reader) => read(reader, publicReadScope(), ...slugs)),
      [name, ...slugs.map(String)],
      { tags: tags(...slugs) },
    )(),
  );
}

export const loadOverview = loader('overview', KEPT_READS.overview);
export const loadNetworks = loader('networks', KEPT_READS.networks);
export const loadMembers = loader('members', KEPT_READS.members);
export const loadGaps = loader('gaps', KEPT_READS.gaps);
export const loadFirstGaps = loader('first-gaps', KEPT_READS.firstGaps);
export const loadLongestGaps = loader('longest-gaps', KEPT_READS.longestGaps);
export const loadLatestChanges = loader('changes', KEPT_READS.changes);

const networkPage = loader('network-page', KEPT_READS.networkPage);
const memberPage = loader('member-page', KEPT_READS.memberPage);
const networkPages = loader('network-pages', KEPT_READS.networkPages);
const memberPages = loader('member-pages', KEPT_READS.memberPages);
const networkRecord = loader('network', KEPT_READS.network);
const networkAccounts = loader('accounts', KEPT_READS.accounts);
const memberRecord = loader('member', KEPT_READS.member);
const successorSlug = loader('successor', KEPT_READS.successor);
const meetingRecord = loader('meeting', KEPT_READS.meeting);
const sourceRecord = loader('source', KEPT_READS.source);
const sourceMeetings = loader('source-meetings', KEPT_READS.sourceMeetings);
const citedSeat = loader('cited-seat', KEPT_READS.citedSeat);
const meetingProof = loader('proof', KEPT_READS.proof);
const questionedMember = loader('questioned', KEPT_READS.questioned);

/** A page of the list of networks. @param page from 1; only pages that can exist are asked for, so that no guess is cached */
export const loadNetworkPage = async (page: number) =>
  page === 1 || page <= (await networkPages()) ? networkPage(page) : null;
/** A page of the list of members, cut by their names in a language. */
export const loadMemberPage = async (locale: Locale, page: number) =>
  page === 1 || page <= (await memberPages()) ? memberPage(locale, page) : null;

/* An address that cannot exist is answered without the cache, which would otherwise keep every guess. */
const isSlug = (text: string): boolean => slugSchema.safeParse(text).success;

export const loadNetworkRecord = cache(async (slug: string) => {
  const packed = isSlug(slug) ? await networkRecord(slug) : null;
  return packed && unpackRecord(packed);
});
/** How many cells a list of networks may draw in total, so that its page stays small however many there are. */
const MEETINGS_DRAWN = 3_000;

/** The records of the networks that a list of them draws, in its order: those that have met, while there is room. */
export async function loadDrawnRecords(
  networks: readonly Pick<NetworkCard, 'slug' | 'heldMeetingCount'>[],
): Promise<NetworkRecord[]> {
  let room = MEETINGS_DRAWN;
  const drawn = networks.filter(({ heldMeetingCount: count }) => {
    if (count === 0 || count > room) return false;
    room -= count;
    return true;
  });
  const records = await Promise.all(drawn.map(({ slug }) => loadNetworkRecord(slug)));
  return records.flatMap((record) => record ?? []);
}

export const loadMemberRecord = async (slug: string) => (isSlug(slug) ? memberRecord(slug) : null);
/** Of what a member's charts are drawn, network by network; the others of each are read by their accounts alone. */
export const loadChartSubjects = async (record: MemberRecord) =>
  Promise.all(
    record.networks.map(async (part) => {
      return { of: 'member' as const, record, part, others: await networkAccounts(part.network.slug) };
    }),
  );
/** Slug of the member into which one without a page of its own was merged. */
export const loadSuccessor = async (slug: string) => (isSlug(slug) ? successorSlug(slug) : null);
export const loadSourceRecord = async (slug: string) => (isSlug(slug) ? sourceRecord(slug) : null);
/**
 * @param page as the address writes it; the first page is the document's own, and only pages that exist are asked for, so
 *   that no guess is cached
 */
export async function loadSourceMeetings(slug: string, page: string) {
  const pages = /^[1-9]\d{0,4}$/.test(page) ? ((await loadSourceRecord(slug))?.meetings.pages ?? 1) : 1;
  return Number(page) > 1 && Number(page) <= pages ? sourceMeetings(slug, Number(page)) : null;
}
/** @param seat as the address writes it */
export const loadCitedSeat = async (source: string, seat: string) =>
  isSlug(source) && /^[1-9]\d{0,8}$/.test(seat) ? citedSeat(source, Number(seat)) : null;
export const loadMeetingProof = async (source: string, network: string, meeting: string) =>
  [source, network, meeting].every(isSlug) ? meetingProof(source, network, meeting) : null;
/** Only for a member that `loadMembers` lists, so that no guess is cached. */
export const loadQuestionedMember = async (network: string, member: string) =>
  isSlug(network) && isSlug(member) ? questionedMember(network, member) : null;
/** The question with which the page of questions begins: about the seat with which the register does. */
export async function loadQuestionExample(): Promise<QuestionExample | null> {
  const { finding } = await loadOverview();
  const asked = finding && (await loadQuestionedMember(finding.network, finding.member));
  return asked && chooseExample(asked);
}
/** The whole records of the seats that a list of gaps draws. */
export async function loadDrawnSeats(found: Pick<FoundGaps, 'lines'>): Promise<QuestionedMember[]> {
  const seats = await Promise.all(
    drawnEntries(found).map(({ network, row }) => loadQuestionedMember(network.slug, row.member.slug)),
  );
  return seats.flatMap((seat) => seat ?? []);
}
export const loadMeetingRecord = async (network: string, meeting: string) =>
  isSlug(network) && isSlug(meeting) ? meetingRecord(network, meeting) : null;

/** The records of the networks in which at least two of the members have a seat; of the one that is named, if one is. */
export async function loadSharedRecords({ members, network }: CompareView): Promise<NetworkRecord[]> {
  const isChosen = ({ member }: { member: MemberReference }) => members.includes(member.slug);
  const chosen = (await loadMembers()).filter(isChosen);
  const slugs = chosen.flatMap(({ networks }) => networks.map(({ slug }) => slug));
  const shared = [...new Set(slugs)].filter(
    (slug) =>
      (network === null || slug === network) && slugs.filter((other) => other === slug).length >= FEWEST_COMPARED,
  );
  const records = await Promise.all(shared.map((slug) => loadNetworkRecord(slug)));
  return records.flatMap((record) =>
    record && record.members.filter(isChosen).length >= FEWEST_COMPARED ? [record] : [],
  );
}

/**
 * Whom the page of comparisons compares while nobody is chosen: who has the longest gap of all, of equal ones the one that was recorded
 * first, and beside it who attended most of the meetings it missed. null where the register knows of no gap.
 */
export async function loadComparedExample(locale: Locale): Promise<CompareView | null> {
  const { lines } = await loadLongestGaps(locale);
  const [first] = lines
    .flat()
    .filter(({ rank }) => rank === 1)
    .toSorted((a, b) => a.network.id - b.network.id || a.row.memberId - b.row.memberId);
  const record = first ? await loadNetworkRecord(first.network.slug) : null;
  const missing = record?.members.find(({ member }) => member.id === first?.row.memberId);
  const beside = record && missing ? chooseBeside(missing, record.members) : null;
  return record && missing && beside
    ? { members: [missing.member.slug, beside.member.slug], network: record.network.slug, line: false }
    : null;
}

/**
 * Not cached: the number of possible searches is unlimited. @param query as `readSearchView` gives it, without a fault
 */
export async function searchRegister(query: string, options: SearchOptions) {
  return readPublicSnapshot((reader) => findInRegister(reader, publicReadScope(), query, options));
}

/** Networks for which a typed question is answered at once; further ones are named. */
const ANSWERED = 3;

/** The verdicts on a question that was typed into the search field ("war Berlin je dabei"); null where none was. */
export async function loadTypedAnswers(query: string): Promise<TypedAnswers | null> {
  // Every letter comes here: what asks nothing needs no connection.
  const asked = readTypedQuestion(query)
    ? await readPublicSnapshot((reader) => findAskedQuestion(reader, publicReadScope(), query))
    : null;
  if (!asked) return null;
  const { networks, isEver, ...rest } = asked;
  const answered = await Promise.all(
    networks.slice(0, ANSWERED).map(async (network) => {
      const view = { ...rest, network, unread: null };
      const member = await loadQuestionedMember(network, asked.member);
      const other = asked.other === null ? null : await loadQuestionedMember(network, asked.other);
      const answer = member && answerQuestion(view, member, other);
      return answer ? [{ view, answer }] : [];
    }),
  );
  return { answers: answered.flat(), hasMore: networks.length > ANSWERED, member: asked.member, isEver };
}
