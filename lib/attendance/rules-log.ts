import { changedFields } from '@/lib/audit/rules-diff';
import type { AuditRecord, FieldChanges } from '@/lib/audit/types';
import type { AssertionContent, LogCounts, LogEntry, LogStep, StandingAssertion } from '@/lib/attendance/types-log';

/** What an assertion says, without whose it is. */
export const assertionContent = ({
  status,
  mode,
  rank,
  capacity,
  quote,
  locator,
  note,
  representingMemberId,
  presenceFrom,
  presenceUntil,
  delegationSize,
  levelText,
  alternativeStatus,
}: AssertionContent): AssertionContent => ({
  status,
  mode,
  rank,
  capacity,
  quote,
  locator,
  note,
  representingMemberId,
  presenceFrom,
  presenceUntil,
  delegationSize,
  levelText,
  alternativeStatus,
});

const saysTheSame = (a: AssertionContent, b: AssertionContent): boolean =>
  JSON.stringify(assertionContent(a)) === JSON.stringify(assertionContent(b));

function planStep({ memberId, status, ...entry }: LogEntry, standing: StandingAssertion | undefined): LogStep {
  if (status === null) return standing ? { kind: 'withdraw', memberId, standing } : { kind: 'same', memberId };
  const content = assertionContent({
    ...entry,
    status,
    capacity: entry.capacity ?? standing?.capacity ?? 'member',
    note: standing?.note ?? null,
  });
  if (!standing) return { kind: 'record', memberId, content };
  return saysTheSame(standing, content) ? { kind: 'same', memberId } : { kind: 'change', memberId, standing, content };
}

/** What a log changes in what the same source has said of that meeting so far. Members it leaves out stay unchanged. */
export function planLog(entries: readonly LogEntry[], standing: readonly StandingAssertion[]): LogStep[] {
  const byMember = new Map(standing.map((assertion) => [assertion.memberId, assertion]));
  return entries.map((entry) => planStep(entry, byMember.get(entry.memberId)));
}

export function countSteps(steps: readonly LogStep[]): LogCounts {
  const count = (kind: LogStep['kind']) => steps.filter((step) => step.kind === kind).length;
  return { recorded: count('record'), changed: count('change'), withdrawn: count('withdraw'), same: count('same') };
}

/** The members with a public assertion that would be withdrawn. */
export const membersWithPublicChange = (steps: readonly LogStep[]): number[] =>
  steps.flatMap((step) => ('standing' in step && step.standing.published ? [step.memberId] : []));

/**
 * The differences between what stands and what the steps would make of it, with the names of the form's fields
 * (`entries.7.status`).
 */
export function listStepChanges(steps: readonly LogStep[]): FieldChanges {
  const before: AuditRecord = {};
  const after: AuditRecord = {};
  for (const step of steps) {
    if ('standing' in step) before[step.memberId] = { ...assertionContent(step.standing) };
    if ('content' in step) after[step.memberId] = { ...step.content };
  }
  return changedFields({ entries: before }, { entries: after });
}
