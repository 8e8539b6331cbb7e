import { groupBy } from '@/lib/core/grouping';
import type { CellOutcome, CellStep, MergeAssertion, MergeStatement, OnceStep } from '@/lib/imports/merge/types';

const DETAILS = ['quote', 'locator', 'note'] as const;
const CHOICES = ['mode', 'rank'] as const;

/** The assertion tells something that the other leaves open. */
const tellsMore = (assertion: MergeAssertion, than: MergeAssertion): boolean =>
  DETAILS.some((field) => assertion[field] !== null && than[field] === null) ||
  CHOICES.some((field) => assertion[field] !== 'unknown' && than[field] === 'unknown');

/** Of two alike by one source: what is public stands before a draft, and nothing becomes public with it unseen. */
function standsOf(gone: MergeAssertion, kept: MergeAssertion): OnceStep['stands'] {
  if (gone.published !== kept.published) return gone.published ? 'gone' : 'kept';
  return tellsMore(gone, kept) ? 'both' : 'kept';
}

function outcomeOf(gone: readonly MergeAssertion[], kept: readonly MergeAssertion[]): CellOutcome {
  const ofOneSource = gone.flatMap((one) =>
    kept.filter(({ sourceId }) => sourceId === one.sourceId).map((other) => ({ one, other })),
  );
  if (ofOneSource.some(({ one, other }) => one.status !== other.status)) return 'contradiction';
  if (new Set([...gone, ...kept].map(({ status }) => status)).size > 1) return 'contested';
  return ofOneSource.length === gone.length ? 'once' : 'agrees';
}

/** What becomes of what sources say of two members: meetings at which both are named, and how each assertion passes over. */
export function planCells(
  assertions: readonly MergeAssertion[],
  keptId: number,
): { cells: CellStep[]; moved: number[]; once: OnceStep[] } {
  const cells: CellStep[] = [];
  const moved: number[] = [];
  const once: OnceStep[] = [];
  for (const [meetingId, here] of groupBy(assertions, (assertion) => assertion.meetingId)) {
    const kept = here.filter(({ memberId }) => memberId === keptId);
    const gone = here.filter(({ memberId }) => memberId !== keptId);
    for (const assertion of gone) {
      const twin = kept.find(({ sourceId }) => sourceId === assertion.sourceId);
      if (twin) once.push({ gone: assertion.id, kept: twin.id, stands: standsOf(assertion, twin) });
      else moved.push(assertion.id);
    }
    const [first] = gone;
    if (!first || kept.length === 0) continue;
    cells.push({
      networkId: first.networkId,
      meetingId,
      outcome: outcomeOf(gone, kept),
      said: [
        ...kept.map((assertion) => ({ side: 'kept' as const, assertion })),
        ...gone.map((assertion) => ({ side: 'gone' as const, assertion })),
      ],
    });
  }
  return { cells, moved, once };
}

/** A source that states the same of both in the same words has stated it once. */
export function planStatements(
  statements: readonly MergeStatement[],
  keptId: number,
): { moved: number[]; once: number[] } {
  const told = ({ networkId, sourceId, kind, since, until, quote, locator, published }: MergeStatement): string =>
    JSON.stringify([networkId, sourceId, kind, since, until, quote, locator, published]);
  const known = new Set(statements.filter(({ memberId }) => memberId === keptId).map(told));
  const gone = statements.filter(({ memberId }) => memberId !== keptId);
  return {
    moved: gone.filter((statement) => !known.has(told(statement))).map(({ id }) => id),
    once: gone.filter((statement) => known.has(told(statement))).map(({ id }) => id),
  };
}
