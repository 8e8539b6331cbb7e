import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { describeMembers, describeNetworks } from '@/lib/participation/search/queries-entries';
import { findMembers, findNetworks, listNetworksShortly } from '@/lib/participation/search/queries-hits';
import { toSearchKey, type HitList } from '@/lib/participation/search/queries-ranking';
import { patternsForAllWords } from '@/lib/participation/search/rules';
import { readTypedQuestion } from '@/lib/participation/search/rules-question';
import { readMeantTerritories } from '@/lib/participation/search/rules-territories';
import type { FoundMember } from '@/lib/participation/search/types';
import type { QuestionKind } from '@/lib/participation/questions/types';

/** A question typed into the search field, with whom it is about. */
export interface AskedInSearch {
  question: QuestionKind;
  member: string;
  other: string | null;
  date: string | null;
  /** Whether it ever was, not whether it never was. */
  isEver: boolean;
  /** The networks in which it can be answered, where the member was last seen first. */
  networks: string[];
}

/** The one hit that is meant; null where two fit alike. */
function onlyHit({ hits: [first, second], total }: HitList): HitList['hits'] {
  return first && (total === 1 || first.match === 'exact' || first.match !== second?.match) ? [first] : [];
}

async function findMember(reader: Reader, scope: ReadScope, words: readonly string[]): Promise<FoundMember | null> {
  const text = words.join(' ');
  const key = await toSearchKey(reader, text);
  const patterns = patternsForAllWords(key);
  if (!patterns) return null;
  const hits = await findMembers(reader, { key, patterns, scope, most: 2 }, readMeantTerritories(text));
  return (await describeMembers(reader, scope, onlyHit(hits)))[0] ?? null;
}

async function findNetwork(reader: Reader, scope: ReadScope, words: readonly string[]): Promise<string | null> {
  const text = words.join(' ');
  const key = await toSearchKey(reader, text);
  const patterns = patternsForAllWords(key);
  if (!patterns) return null;
  const short = await listNetworksShortly(reader, scope, text);
  const hits = await findNetworks(reader, { key, patterns, scope, most: 2 }, short);
  return (await describeNetworks(reader, scope, onlyHit(hits)))[0]?.network.slug ?? null;
}

/** The member that words name, with the network where they name one as well, before it or behind it. */
async function findNamed(
  reader: Reader,
  scope: ReadScope,
  words: readonly string[],
): Promise<{ member: FoundMember; network: string | null } | null> {
  const whole = await findMember(reader, scope, words);
  if (whole) return { member: whole, network: null };
  for (let at = words.length - 1; at >= 1; at -= 1) {
    for (const [name, rest] of [
      [words.slice(0, at), words.slice(at)],
      [words.slice(at), words.slice(0, at)],
    ] as const) {
      const network = await findNetwork(reader, scope, rest);
      const member = network === null ? null : await findMember(reader, scope, name);
      if (member) return { member, network };
    }
  }
  return null;
}

const networkSlugs = ({ seats }: FoundMember): string[] => seats.map(({ network }) => network.slug);

/** What a text asks of whom; null where it asks nothing, or of nobody in the register. */
export async function findAskedQuestion(reader: Reader, scope: ReadScope, text: string): Promise<AskedInSearch | null> {
  const typed = readTypedQuestion(text);
  const named = typed && (await findNamed(reader, scope, typed.words));
  if (!typed || !named) return null;
  const other = typed.other.length > 0 ? await findNamed(reader, scope, typed.other) : null;
  if (typed.other.length > 0 && !other) return null;
  const wanted = named.network ?? other?.network ?? null;
  const shared = networkSlugs(named.member).filter((slug) => !other || networkSlugs(other.member).includes(slug));
  return {
    question: typed.question,
    member: named.member.member.slug,
    other: other?.member.member.slug ?? null,
    date: typed.date,
    isEver: typed.isEver,
    networks: wanted === null ? shared : shared.filter((slug) => slug === wanted),
  };
}
