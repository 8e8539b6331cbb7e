import 'server-only';
import { listStatements } from '@/lib/attendance/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import type { MeetingOfNetwork } from '@/lib/meetings/queries';
import { listSeats } from '@/lib/members/queries';
import { listVia, type Relative } from '@/lib/members/succession/rules-line';
import { ownRecord } from '@/lib/participation/account/rules-network';
import { readParticipation } from '@/lib/participation/read-model/queries';
import type { LineMember } from '@/lib/participation/pages/types';
import { listSourceReferences } from '@/lib/sources/queries';

interface NetworksOfMember {
  networkIds: readonly number[];
  /** Of these networks, in order. */
  meetings: readonly MeetingOfNetwork[];
}

/** Those who go before a member or follow it, by network, as far as they have a record in the same ones. */
export async function readLine(
  reader: Reader,
  scope: ReadScope,
  relatives: readonly Relative[],
  { networkIds, meetings }: NetworksOfMember,
): Promise<(networkId: number) => LineMember[]> {
  const lines: (LineMember & { networkId: number })[] = [];
  for (const relative of relatives) {
    const { member, relation } = relative;
    const rows = (await readParticipation(reader, { networkIds, memberId: member.id }, meetings)).map(ownRecord);
    const seats = await listSeats(reader, { networkIds: [...networkIds], memberIds: [member.id] });
    const statements = await listStatements(reader, scope, { memberId: member.id });
    const sources = await listSourceReferences(reader, [
      ...seats.flatMap(({ doubt }) => doubt?.sourceId ?? []),
      ...statements.map(({ sourceId }) => sourceId),
    ]);
    for (const { networkId, seated: _seated, ...row } of rows) {
      const isHere = (item: { networkId: number }) => item.networkId === networkId;
      lines.push({
        ...{ networkId, member, relation, via: listVia(relative), row, sources },
        ...{ seats: seats.filter(isHere), statements: statements.filter(isHere) },
      });
    }
  }
  return (networkId) => lines.filter((line) => line.networkId === networkId).map(({ networkId: _id, ...line }) => line);
}
