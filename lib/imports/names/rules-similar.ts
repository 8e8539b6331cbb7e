import type { Candidate } from '@/lib/imports/names/types';

/** What candidates found by resemblance come to. A resemblance is never more than likely: somebody confirms it. */
export type SimilarMatch =
  | { kind: 'likely'; memberId: number }
  | { kind: 'choices'; memberIds: readonly number[] }
  | { kind: 'unknown' };

/** Below it names do not resemble each other: pg_trgm's own threshold. */
export const SIMILAR_FROM = 0.3;
/** A slip of one or two letters in a name of ordinary length. */
export const LIKELY_FROM = 0.55;
/** How far the best has to be ahead of the next member. */
const LEAD = 0.15;
const MOST_CHOICES = 5;

/** The best candidate of each member, the most similar first; ties in the members' order, so that it is always the same. */
function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (candidate.similarity >= SIMILAR_FROM && candidate.similarity > (best.get(candidate.memberId)?.similarity ?? 0))
      best.set(candidate.memberId, candidate);
  }
  return [...best.values()].sort((a, b) => b.similarity - a.similarity || a.memberId - b.memberId);
}

/** Judges what a query by pg_trgm found: one that is clearly ahead is likely, others are choices. */
export function judgeCandidates(candidates: readonly Candidate[]): SimilarMatch {
  const [first, second, ...others] = bestOfEach(candidates);
  if (!first) return { kind: 'unknown' };
  if (first.similarity >= LIKELY_FROM && first.similarity - (second?.similarity ?? 0) >= LEAD)
    return { kind: 'likely', memberId: first.memberId };
  const ranked = [first, ...(second ? [second] : []), ...others];
  return { kind: 'choices', memberIds: ranked.slice(0, MOST_CHOICES).map((candidate) => candidate.memberId) };
}

/** Runs of three letters of each word, as pg_trgm counts them: two spaces before a word, one behind it. */
function listTrigrams(words: string): Set<string> {
  const runs = new Set<string>();
  for (const word of words.split(' ')) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) runs.add(padded.slice(at, at + 3));
  }
  return runs;
}

function calculateSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return shared / (a.size + b.size - shared);
}

const MOST_NAMES_SHOWN = 3;

/**
 * Names to suggest beside an unknown one, the most similar first. `budget` bounds the comparisons of a whole file: one
 * with a million unknown names would otherwise be compared for hours to print hints.
 */
export function nearestNames(
  names: readonly { key: string; shown: string }[],
  budget = 4_000_000,
): (key: string, from?: number) => readonly string[] {
  let left = budget;
  let indexed: { runs: Set<string>; shown: string }[] | null = null;
  return (key, from = SIMILAR_FROM) => {
    if (left < names.length) return [];
    left -= names.length;
    indexed ??= names.map((name) => ({ runs: listTrigrams(name.key), shown: name.shown }));
    const runs = listTrigrams(key);
    const found = indexed
      .map(({ runs: other, shown }) => ({ shown, similarity: calculateSimilarity(runs, other) }))
      .filter(({ similarity }) => similarity >= from)
      .sort((a, b) => b.similarity - a.similarity);
    return [...new Set(found.map(({ shown }) => shown))].slice(0, MOST_NAMES_SHOWN);
  };
}
