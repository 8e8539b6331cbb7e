import 'server-only';
import { z } from 'zod';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { partialDateOrNull, type PartialDate } from '@/lib/core/partial-date';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { SourceKind } from '@/lib/sources/types';

/*
 * What cells are worked out from. A network may hold a million assertions, so they are read as one text per member
 * instead of one object per row: a tenth of the time and of the memory.
 */

const STATUS_BY_WORD = new Map<string, AttendanceStatus>(ATTENDANCE_STATUSES.map((status) => [status, status]));

/** A standing assertion with what decides its weight. */
export interface AssertionWithWeight {
  id: number;
  meetingId: number;
  sourceId: number;
  status: AttendanceStatus;
  /** How else the source can be read. */
  alternative: AttendanceStatus | null;
  sourceKind: SourceKind;
  sourceDate: PartialDate | null;
}

export interface WeightFilter {
  networkId: number;
  memberIds?: readonly number[];
  meetingIds?: readonly number[];
  /** Only what is public itself; the caller knows whether its meeting is. */
  publishedOnly?: boolean;
}

/** `packed`: `id,meeting,source,status,alternative` for each, divided by semicolons. */
const packedSchema = z.object({ memberId: z.int(), packed: z.string() });

/** What decides the weight of a document, by its id. */
export type SourceWeights = ReadonlyMap<number, Pick<AssertionWithWeight, 'sourceKind' | 'sourceDate'>>;

export async function listSourceWeights(reader: Reader): Promise<SourceWeights> {
  const rows = await reader.source.findMany({ select: { id: true, kind: true, dateEdtf: true } });
  return new Map(
    rows.map(({ id, kind, dateEdtf }) => [id, { sourceKind: kind, sourceDate: partialDateOrNull(dateEdtf) }]),
  );
}

/**
 * The standing assertions of a network by member. One table and no join: inside the transaction of a large import the
 * planner knows nothing of the rows that are new, and would join them one by one.
 */
export async function listWithWeight(
  reader: Reader,
  { networkId, memberIds, meetingIds, publishedOnly }: WeightFilter,
  weights: SourceWeights,
): Promise<Map<number, AssertionWithWeight[]>> {
  const rows = await queryRows(
    reader,
    packedSchema,
    Prisma.sql`
    SELECT a.member_id AS "memberId",
      string_agg(a.id || ',' || a.meeting_id || ',' || a.source_id || ',' || a.status || ','
        || coalesce(a.alternative_status::text, ''), ';') AS packed
    FROM attendance a
    WHERE a.network_id = ${networkId}::int AND a.withdrawn_at IS NULL
      ${memberIds ? Prisma.sql`AND a.member_id = ANY (${[...memberIds]}::int[])` : Prisma.empty}
      ${meetingIds ? Prisma.sql`AND a.meeting_id = ANY (${[...meetingIds]}::int[])` : Prisma.empty}
      ${publishedOnly ? Prisma.sql`AND a.published_at IS NOT NULL` : Prisma.empty}
    GROUP BY a.member_id`,
  );
  return new Map(
    rows.map(({ memberId, packed }) => [memberId, packed.split(';').map((text) => unpack(text, weights))]),
  );
}

function unpack(text: string, weights: SourceWeights): AssertionWithWeight {
  const [id, meetingId, sourceId, written = '', other = ''] = text.split(',');
  const status = STATUS_BY_WORD.get(written);
  const weight = weights.get(Number(sourceId));
  if (!status || !weight) throw new Error(`An assertion of no known status or source: ${text}`);
  return {
    id: Number(id),
    meetingId: Number(meetingId),
    sourceId: Number(sourceId),
    status,
    alternative: STATUS_BY_WORD.get(other) ?? null,
    sourceKind: weight.sourceKind,
    sourceDate: weight.sourceDate,
  };
}
