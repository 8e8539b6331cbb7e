import 'server-only';
import type { Total } from '@/lib/attendance/totals/types';
import type { ReadScope } from '@/lib/auth/read-scope';
import { partialDate } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { whereInScope } from '@/lib/networks/queries-office';

/** The standing totals of a network in the scope, by period. */
export async function listTotals(reader: Reader, scope: ReadScope, networkId: number): Promise<Total[]> {
  const rows = await reader.total.findMany({
    where: { networkId, withdrawnAt: null, network: whereInScope(scope) },
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
