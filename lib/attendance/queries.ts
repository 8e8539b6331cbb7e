import 'server-only';
import type { Assertion, StatementKind } from '@/lib/attendance/types';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { partialDateOrNull, type PartialDate } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { meetingVisibleTo } from '@/lib/meetings/queries';

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
} satisfies Prisma.AttendanceSelect;

export type AssertionOfNetwork = Assertion & { networkId: number };

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
  return reader.attendance.findMany({
    where: { ...filter, withdrawnAt: null, ...visibleTo(scope), meeting: meetingVisibleTo(scope) },
    select: assertionColumns,
    orderBy: { id: 'asc' },
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

/** Standing published statements: those of a network, of a member, or of a source. */
export async function listStatements(
  reader: Reader,
  scope: ReadScope,
  filter: { networkId?: number; memberId?: number; sourceId?: number },
): Promise<StatementRow[]> {
  const rows = await reader.statement.findMany({
    where: { ...filter, withdrawnAt: null, ...visibleTo(scope), network: visibleTo(scope) },
    select: statementColumns,
    orderBy: { id: 'asc' },
  });
  return rows.map(({ sinceEdtf, untilEdtf, ...statement }) => ({
    ...statement,
    since: partialDateOrNull(sinceEdtf),
    until: partialDateOrNull(untilEdtf),
  }));
}
