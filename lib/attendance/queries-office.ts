import 'server-only';
import { assertionColumns } from '@/lib/attendance/queries';
import type { AssertionVersion, StandingAssertion } from '@/lib/attendance/types-log';
import type { Reader } from '@/lib/db/reader';

/*
 * Drafts included: the caller has found the meeting within its scope.
 */

/** What stands about one meeting: everything, or what one source or about one member. */
export async function listStanding(
  reader: Reader,
  where: { meetingId: number; sourceId?: number; memberId?: number },
): Promise<StandingAssertion[]> {
  const rows = await reader.attendance.findMany({
    where: { ...where, withdrawnAt: null },
    select: { ...assertionColumns, networkId: false, publishedAt: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ publishedAt, ...assertion }) => ({ ...assertion, published: publishedAt !== null }));
}

/** Everything ever asserted of a meeting, the oldest first, with who entered and who withdrew it, and why. */
export async function listAssertionVersions(reader: Reader, meetingId: number): Promise<AssertionVersion[]> {
  const rows = await reader.attendance.findMany({
    where: { meetingId },
    select: {
      ...assertionColumns,
      networkId: false,
      publishedAt: true,
      creator: { select: { name: true } },
      withdrawnAt: true,
      withdrawer: { select: { name: true } },
      withdrawalReason: true,
      recordedFrom: true,
    },
    orderBy: { id: 'asc' },
  });
  const entered = await enteredAt(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map(({ publishedAt, creator, withdrawer, recordedFrom, ...assertion }) => ({
    ...assertion,
    published: publishedAt !== null,
    createdAt: entered.get(assertion.id) ?? recordedFrom,
    createdBy: creator?.name ?? null,
    withdrawnBy: withdrawer?.name ?? null,
  }));
}

/** When assertions that were published or withdrawn since were entered: the start of their first state. */
async function enteredAt(reader: Reader, ids: readonly number[]): Promise<Map<number, Date>> {
  const rows = await reader.rowHistory.groupBy({
    by: ['rowId'],
    where: { tableName: 'attendance', rowId: { in: [...ids] } },
    _min: { heldFrom: true },
  });
  return new Map(rows.flatMap(({ rowId, _min }) => (_min.heldFrom ? [[rowId, _min.heldFrom] as const] : [])));
}
