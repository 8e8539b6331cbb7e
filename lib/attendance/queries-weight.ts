import 'server-only';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { partialDate, type PartialDate } from '@/lib/core/partial-date';
import { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import type { SourceKind } from '@/lib/sources/types';

/*
 * What cells are worked out from. A network may hold a million assertions, so they come as one text a member instead
 * of one object a row: a tenth of the time and of the memory.
 */

const STATUS_BY_WORD = new Map<string, AttendanceStatus>(ATTENDANCE_STATUSES.map((status) => [status, status]));

/** A standing assertion with what decides its weight. */
export interface AssertionWithWeight {
  id: number;
  meetingId: number;
  sourceId: number;
  status: AttendanceStatus;
  sourceKind: SourceKind;
  sourceDate: PartialDate | null;
}

export interface WeightFilter {
  networkId: number;
  memberIds?: readonly number[];
  /** Only what is public of public meetings, whether or not the network is. */
  publishedOnly?: boolean;
}

interface PackedAssertions {
  memberId: number;
  /** `id,meeting,source,status` for each, divided by semicolons. */
  packed: string;
}

/** The standing assertions of a network by member, with the weight of their sources. */
export async function listWithWeight(reader: Reader, filter: WeightFilter): Promise<Map<number, AssertionWithWeight[]>> {
  const rows = await reader.$queryRaw<PackedAssertions[]>`
    SELECT a.member_id AS "memberId",
      string_agg(a.id || ',' || a.meeting_id || ',' || a.source_id || ',' || a.status, ';') AS packed
    FROM attendance a WHERE ${conditionOf(filter)} GROUP BY a.member_id`;
  const weights = await listWeights(reader, filter);
  return new Map(rows.map(({ memberId, packed }) => [memberId, packed.split(';').map((text) => unpack(text, weights))]));
}

function conditionOf({ networkId, memberIds, publishedOnly }: WeightFilter): Prisma.Sql {
  return Prisma.sql`
    a.network_id = ${networkId}::int AND a.withdrawn_at IS NULL
    ${memberIds ? Prisma.sql`AND a.member_id = ANY (${[...memberIds]}::int[])` : Prisma.empty}
    ${
      publishedOnly
        ? Prisma.sql`AND a.published_at IS NOT NULL AND a.meeting_id IN (
            SELECT m.id FROM meeting m WHERE m.network_id = ${networkId}::int AND m.published_at IS NOT NULL)`
        : Prisma.empty
    }`;
}

type Weight = Pick<AssertionWithWeight, 'sourceKind' | 'sourceDate'>;

async function listWeights(reader: Reader, filter: WeightFilter): Promise<Map<number, Weight>> {
  const rows = await reader.$queryRaw<{ id: number; kind: SourceKind; dateEdtf: string | null }[]>`
    SELECT s.id, s.kind::text AS kind, s.date_edtf AS "dateEdtf" FROM source s
    WHERE EXISTS (SELECT FROM attendance a WHERE a.source_id = s.id AND a.network_id = ${filter.networkId}::int)`;
  return new Map(
    rows.map(({ id, kind, dateEdtf }) => [
      id,
      { sourceKind: kind, sourceDate: dateEdtf === null ? null : partialDate(dateEdtf) },
    ]),
  );
}

function unpack(text: string, weights: ReadonlyMap<number, Weight>): AssertionWithWeight {
  const [id, meetingId, sourceId, written = ''] = text.split(',');
  const status = STATUS_BY_WORD.get(written);
  const weight = weights.get(Number(sourceId));
  if (!status || !weight) throw new Error(`An assertion of no known status or source: ${text}`);
  return {
    id: Number(id),
    meetingId: Number(meetingId),
    sourceId: Number(sourceId),
    status,
    sourceKind: weight.sourceKind,
    sourceDate: weight.sourceDate,
  };
}
