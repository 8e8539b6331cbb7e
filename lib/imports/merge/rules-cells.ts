import { SAID_IN_WORDS } from '@/lib/attendance/rules-content';
import { groupBy } from '@/lib/core/grouping';
import type {
  CellOutcome,
  CellStep,
  MergeAssertion,
  MergeStatement,
  DuplicateAssertion,
} from '@/lib/imports/merge/types';

const CHOICES = ['mode', 'rank'] as const;

/** The assertion tells something that the other leaves open. */
const tellsMore = (assertion: MergeAssertion, than: MergeAssertion): boolean =>
  SAID_IN_WORDS.some((field) => assertion[field] !== null && than[field] === null) ||
  CHOICES.some((field) => assertion[field] !== 'unknown' && than[field] === 'unknown');

/** Of two alike by one source: what is public stands before a draft, and nothing becomes public with it unseen. */
function chooseStanding(gone: MergeAssertion, kept: MergeAssertion): DuplicateAssertion['stands'] {
  if (gone.published !== kept.published) return gone.published ? 'gone' : 'kept';
  return tellsMore(gone, kept) ? 'both' : 'kept';
}

function judgeCell(gone: readonly MergeAssertion[], kept: readonly MergeAssertion[]): CellOutcome {
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
): { cells: CellStep[]; moved: number[]; duplicates: DuplicateAssertion[] } {
  const cells: CellStep[] = [];
  const moved: number[] = [];
  const duplicates: DuplicateAssertion[] = [];
  for (const [meetingId, here] of groupBy(assertions, (assertion) => assertion.meetingId)) {
    const kept = here.filter(({ memberId }) => memberId === keptId);
    const gone = here.filter(({ memberId }) => memberId !== keptId);
    for (const assertion of gone) {
      const twin = kept.find(({ sourceId }) => sourceId === assertion.sourceId);
      if (twin) duplicates.push({ gone: assertion.id, kept: twin.id, stands: chooseStanding(assertion, twin) });
      else moved.push(assertion.id);
    }
    const [first] = gone;
    if (!first || kept.length === 0) continue;
    cells.push({
      networkId: first.networkId,
      meetingId,
      outcome: judgeCell(gone, kept),
      said: [
        ...kept.map((assertion) => ({ side: 'kept' as const, assertion })),
        ...gone.map((assertion) => ({ side: 'gone' as const, assertion })),
      ],
    });
  }
  return { cells, moved, duplicates };
}

/** A source that states the same of both in the same words has stated it once. */
export function planStatements(
  statements: readonly MergeStatement[],
  keptId: number,
): { moved: number[]; duplicates: number[] } {
  const told = ({ networkId, sourceId, kind, since, until, quote, locator, published }: MergeStatement): string =>
    JSON.stringify([networkId, sourceId, kind, since, until, quote, locator, published]);
  const known = new Set(statements.filter(({ memberId }) => memberId === keptId).map(told));
  const gone = statements.filter(({ memberId }) => memberId !== keptId);
  return {
    moved: gone.filter((statement) => !known.has(told(statement))).map(({ id }) => id),
    duplicates: gone.filter((statement) => known.has(told(statement))).map(({ id }) => id),
  };
}
