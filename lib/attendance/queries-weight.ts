import 'server-only';
import { z } from 'zod';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import { partialDateOrNull, type PartialDate } from '@/lib/core/partial-date';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { SOURCE_KINDS, type SourceKind } from '@/lib/sources/types';

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

type Weight = Pick<AssertionWithWeight, 'sourceKind' | 'sourceDate'>;

/** What decides the weight of documents, by their ids, as far as somebody has asked: a register may hold a million of them. */
export type SourceWeights = Map<number, Weight>;

export const noSourceWeights = (): SourceWeights => new Map();

const weightSchema = z.object({ id: z.int(), kind: z.enum(SOURCE_KINDS), dateEdtf: z.string().nullable() });

/** The weight of these documents; what is not known yet is read, and known from then on. */
export async function readSourceWeights(
  reader: Reader,
  ids: ReadonlySet<number>,
  known: SourceWeights,
): Promise<SourceWeights> {
  const missing = [...ids].filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const rows = await queryRows(
    reader,
    weightSchema,
    Prisma.sql`SELECT id, kind::text AS kind, date_edtf AS "dateEdtf" FROM source WHERE id = ANY (${missing}::int[])`,
  );
  for (const { id, kind, dateEdtf } of rows) {
    known.set(id, { sourceKind: kind, sourceDate: partialDateOrNull(dateEdtf) });
  }
  return known;
}

/**
 * The standing assertions of a network by member. One table and no join: inside the transaction of a large import the
 * planner knows nothing of the rows that are new, and would join them one by one.
 *
 * @param weights what was read before; whoever asks several times hands over the same
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
  const said = rows.map(({ memberId, packed }) => ({ memberId, words: packed.split(';').map(unpack) }));
  const sourceIds = new Set(said.flatMap(({ words }) => words.map(({ sourceId }) => sourceId)));
  await readSourceWeights(reader, sourceIds, weights);
  return new Map(said.map(({ memberId, words }) => [memberId, words.map((word) => withWeight(word, weights))]));
}

type Unweighed = Omit<AssertionWithWeight, keyof Weight>;

function unpack(text: string): Unweighed {
  const [id, meetingId, sourceId, written = '', other = ''] = text.split(',');
  const status = STATUS_BY_WORD.get(written);
  if (!status) throw new Error(`An assertion of no known status: ${text}`);
  return {
    id: Number(id),
    meetingId: Number(meetingId),
    sourceId: Number(sourceId),
    status,
    alternative: STATUS_BY_WORD.get(other) ?? null,
  };
}

function withWeight(word: Unweighed, weights: SourceWeights): AssertionWithWeight {
  const weight = weights.get(word.sourceId);
  if (!weight) throw new Error(`Assertion ${word.id} has no known source.`);
  // In place: of a million words each copy would be one more to be cleared away.
  return Object.assign(word, weight);
}
