import 'server-only';
import type { Total } from '@/lib/attendance/totals/types';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { partialDate } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import { whereInScope } from '@/lib/networks/queries-office';

/** Standing totals by period. */
async function readTotals(reader: Reader, where: Prisma.TotalWhereInput): Promise<Total[]> {
  const rows = await reader.total.findMany({
    where: { ...where, withdrawnAt: null },
    select: {
      id: true,
      networkId: true,
      memberId: true,
      sourceId: true,
      attended: true,
      ofMeetings: true,
      periodEdtf: true,
      quote: true,
      locator: true,
    },
    orderBy: [{ earliest: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return rows.map(({ periodEdtf, ...row }) => ({ ...row, period: partialDate(periodEdtf) }));
}

/** The standing totals of a network in the office's scope, by period. */
export const listTotals = (reader: Reader, scope: ReadScope, networkId: number): Promise<Total[]> =>
  readTotals(reader, { networkId, network: whereInScope(scope) });

/** What documents count of a member, in the networks the scope may see. */
export const listTotalsByMember = (reader: Reader, scope: ReadScope, memberId: number): Promise<Total[]> =>
  readTotals(reader, { memberId, network: visibleTo(scope) });

/** What documents count of a network as a whole. */
export const listTotalsByNetwork = (reader: Reader, scope: ReadScope, networkId: number): Promise<Total[]> =>
  readTotals(reader, { networkId, memberId: null, network: visibleTo(scope) });

/** What a document counts, in the networks the scope may see. */
export const listTotalsBySource = (reader: Reader, scope: ReadScope, sourceId: number): Promise<Total[]> =>
  readTotals(reader, { sourceId, network: visibleTo(scope) });

/** What a total is about, and where. @throws where there is none */
export async function findTotalPlace(
  reader: Reader,
  id: number,
): Promise<{ networkId: number; memberId: number | null; period: string }> {
  const { periodEdtf, ...place } = await reader.total.findUniqueOrThrow({
    where: { id },
    select: { networkId: true, memberId: true, periodEdtf: true },
  });
  return { ...place, period: periodEdtf };
}
