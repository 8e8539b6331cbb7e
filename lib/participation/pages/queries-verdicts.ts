import 'server-only';
import { listAssertions } from '@/lib/attendance/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Seat } from '@/lib/members/types';
import type { NetworkProfile } from '@/lib/networks/types';
import type { ClaimOfNetwork } from '@/lib/participation/read-model/queries';
import { judgeNeverClaim } from '@/lib/participation/questions/rules-verdict';
import type { ParticipationRow } from '@/lib/participation/read-model/types';
import type { Statement } from '@/lib/participation/cells/types';
import type { ClaimWithVerdict } from '@/lib/participation/pages/types';

/** What the record holds on the members of one network, as far as their claims need it. */
export interface RecordOfNetwork {
  network: NetworkProfile;
  meetings: readonly MeetingEntry[];
  seats: readonly Seat[];
  rows: readonly ParticipationRow[];
  statements: readonly Statement[];
}

/** Compares each claim with the record. Claims that are not about attendance have no verdict. */
export async function judgeClaims(
  reader: Reader,
  scope: ReadScope,
  claims: readonly ClaimOfNetwork[],
  record: RecordOfNetwork,
): Promise<ClaimWithVerdict[]> {
  return Promise.all(
    claims.map(async (claim) => {
      if (claim.kind !== 'never_attended' || claim.memberId === null) return { claim, verdict: null };
      const { memberId } = claim;
      const assertions = await listAssertions(reader, scope, { memberId });
      const issuers = await findIssuers(
        reader,
        assertions.map(({ sourceId }) => sourceId),
      );
      const verdict = judgeNeverClaim({
        memberId,
        meetings: record.meetings,
        cells: record.rows.find((row) => row.memberId === memberId)?.cells ?? [],
        seats: record.seats.filter((seat) => seat.memberId === memberId),
        coverage: record.network.coverage,
        statements: record.statements.filter((statement) => statement.memberId === memberId),
        claimed: claim.claimed,
        assertions: assertions.map((assertion) => ({
          ...assertion,
          issuedByMemberId: issuers.get(assertion.sourceId) ?? null,
        })),
      });
      return { claim, verdict };
    }),
  );
}

async function findIssuers(reader: Reader, sourceIds: readonly number[]): Promise<Map<number, number | null>> {
  const rows = await reader.source.findMany({
    where: { id: { in: [...sourceIds] } },
    select: { id: true, issuedByMemberId: true },
  });
  return new Map(rows.map(({ id, issuedByMemberId }) => [id, issuedByMemberId]));
}
