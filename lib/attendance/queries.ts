import 'server-only';
import type { Assertion, StatementKind } from '@/lib/attendance/types';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { partialDate, type PartialDate } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { meetingVisibleTo } from '@/lib/meetings/queries';
import type { SourceKind } from '@/lib/sources/types';

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
export async function listAssertions(reader: Reader, scope: ReadScope, filter: AssertionFilter): Promise<AssertionOfNetwork[]> {
  return reader.attendance.findMany({
    where: { ...filter, withdrawnAt: null, ...visibleTo(scope), meeting: meetingVisibleTo(scope) },
    select: assertionColumns,
    orderBy: { id: 'asc' },
  });
}

/** What the read model is worked out from. */
export interface AssertionWithWeight {
  id: number;
  meetingId: number;
  memberId: number;
  sourceId: number;
  status: Assertion['status'];
  sourceKind: SourceKind;
  sourceDate: PartialDate | null;
}

/** The standing published assertions on published meetings of one network, with the weight of their sources. */
export const listPublishedAssertions = (reader: Reader, networkId: number, memberIds: readonly number[] | 'all') =>
  listWithWeight(reader, {
    networkId,
    publishedAt: { not: null },
    meeting: { publishedAt: { not: null } },
    ...(memberIds !== 'all' && { memberId: { in: [...memberIds] } }),
  });

/** Standing assertions with the weight of their sources, drafts included where the condition lets them through. */
export async function listWithWeight(reader: Reader, where: Prisma.AttendanceWhereInput): Promise<AssertionWithWeight[]> {
  const rows = await reader.attendance.findMany({
    where: { ...where, withdrawnAt: null },
    select: {
      id: true,
      meetingId: true,
      memberId: true,
      sourceId: true,
      status: true,
      source: { select: { kind: true, dateEdtf: true } },
    },
  });
  return rows.map(({ source, ...assertion }) => ({
    ...assertion,
    sourceKind: source.kind,
    sourceDate: source.dateEdtf === null ? null : partialDate(source.dateEdtf),
  }));
}

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
export async function listStatements(reader: Reader, scope: ReadScope,
  filter: { networkId?: number; memberId?: number; sourceId?: number }): Promise<StatementRow[]> {
  const rows = await reader.statement.findMany({
    where: { ...filter, withdrawnAt: null, ...visibleTo(scope), network: visibleTo(scope) },
    select: {
      id: true,
      networkId: true,
      memberId: true,
      sourceId: true,
      kind: true,
      sinceEdtf: true,
      untilEdtf: true,
      quote: true,
      locator: true,
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ sinceEdtf, untilEdtf, ...statement }) => ({
    ...statement,
    since: sinceEdtf === null ? null : partialDate(sinceEdtf),
    until: untilEdtf === null ? null : partialDate(untilEdtf),
  }));
}
