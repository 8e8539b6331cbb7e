import 'server-only';
import type { ShownAssertion, StatementKind } from '@/lib/attendance/types';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { partialDateOrNull, type PartialDate } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { meetingVisibleTo } from '@/lib/meetings/queries';
import { listMembers } from '@/lib/members/queries';

export const assertionColumns = {
  id: true,
  networkId: true,
  meetingId: true,
  memberId: true,
  sourceId: true,
  status: true,
  mode: true,
  rank: true,
  capacity: true,
  quote: true,
  locator: true,
  note: true,
  representingMemberId: true,
  presenceFrom: true,
  presenceUntil: true,
  delegationSize: true,
  levelText: true,
  alternativeStatus: true,
} satisfies Prisma.AttendanceSelect;

export type AssertionOfNetwork = ShownAssertion & { networkId: number };

interface AssertionFilter {
  memberId?: number;
  meetingId?: number;
  sourceId?: number;
}

/** Standing assertions the scope may see, in the order of entry. */
export async function listAssertions(
  reader: Reader,
  scope: ReadScope,
  filter: AssertionFilter,
): Promise<AssertionOfNetwork[]> {
  const rows = await reader.attendance.findMany({
    where: { ...filter, withdrawnAt: null, ...visibleTo(scope), meeting: meetingVisibleTo(scope) },
    select: assertionColumns,
    orderBy: { id: 'asc' },
  });
  const named = rows.flatMap(({ representingMemberId }) => representingMemberId ?? []);
  const members = named.length === 0 ? [] : await listMembers(reader, [...new Set(named)]);
  const byId = new Map(members.map((member) => [member.id, member]));
  const statements = await listStatementsOnAll(reader, new Set(rows.map(({ meetingId }) => meetingId)));
  return rows.map((row) => ({
    ...row,
    representing: byId.get(row.representingMemberId ?? 0) ?? null,
    together: statements.some(({ meetingId, sourceId }) => meetingId === row.meetingId && sourceId === row.sourceId),
  }));
}

/** The documents that speak of all members of a meeting together instead of listing them. */
async function listStatementsOnAll(reader: Reader, meetingIds: ReadonlySet<number>) {
  if (meetingIds.size === 0) return [];
  return reader.meetingSource.findMany({
    where: { meetingId: { in: [...meetingIds] }, completeFor: 'all_together' },
    select: { meetingId: true, sourceId: true },
  });
}

export const statementColumns = {
  id: true,
  networkId: true,
  memberId: true,
  sourceId: true,
  kind: true,
  sinceEdtf: true,
  untilEdtf: true,
  quote: true,
  locator: true,
} satisfies Prisma.StatementSelect;

export interface StatementRow {
  id: number;
  networkId: number;
  memberId: number;
  sourceId: number;
  kind: StatementKind;
  since: PartialDate | null;
  until: PartialDate | null;
  quote: string;
  locator: string | null;
}

/** Standing published statements: those of a network, of a member, or of a source, or those that are named. */
export async function listStatements(
  reader: Reader,
  scope: ReadScope,
  { ids, ...filter }: { networkId?: number; memberId?: number; sourceId?: number; ids?: readonly number[] },
): Promise<StatementRow[]> {
  const rows = await reader.statement.findMany({
    where: {
      ...filter,
      ...(ids && { id: { in: [...ids] } }),
      withdrawnAt: null,
      ...visibleTo(scope),
      network: visibleTo(scope),
    },
    select: statementColumns,
    orderBy: { id: 'asc' },
  });
  return rows.map(({ sinceEdtf, untilEdtf, ...statement }) => ({
    ...statement,
    since: partialDateOrNull(sinceEdtf),
    until: partialDateOrNull(untilEdtf),
  }));
}
