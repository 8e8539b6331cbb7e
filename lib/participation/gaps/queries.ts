import 'server-only';
import { z } from 'zod';
import { listStatements } from '@/lib/attendance/queries';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listIsoCodes, listMembers } from '@/lib/members/queries';
import { findRegion } from '@/lib/members/rules-region';
import { listNetworks } from '@/lib/networks/queries';
import { gapsWorthListing } from '@/lib/participation/gaps/rules-list';
import { storedAccountSchema } from '@/lib/participation/account/schema';
import { storedGapsSchema } from '@/lib/participation/gaps/schema';
import type { GapRegister, GapRow, LastAttendance, ListedGap } from '@/lib/participation/gaps/types-list';
import { listSourceReferences } from '@/lib/sources/queries';

const storedRowSchema = z.object({
  networkId: z.int(),
  memberId: z.int(),
  account: z.unknown(),
  lastAttendedMeetingId: z.int().nullable(),
  lastAttendedAnnounced: z.boolean(),
  gaps: z.unknown(),
});

type StoredRow = z.output<typeof storedRowSchema>;

const storedGapColumns = {
  networkId: true,
  memberId: true,
  account: true,
  lastAttendedMeetingId: true,
  lastAttendedAnnounced: true,
  gaps: true,
} satisfies Prisma.ParticipationSelect;

/** Every seat with its longest gaps, from the read model; cells are not looked at. */
export async function readGaps(reader: Reader, scope: ReadScope): Promise<GapRegister> {
  const networks = await listNetworks(reader, scope);
  const stored = await reader.participation.findMany({
    where: { seated: true, network: visibleTo(scope) },
    select: storedGapColumns,
    orderBy: [{ networkId: 'asc' }, { memberId: 'asc' }],
  });
  return {
    networks: networks.map(({ id, slug, name, duty }) => ({ id, slug, name, duty })),
    rows: await describeGapRows(reader, scope, stored),
  };
}

/** @param announced all that is known of it was written before the meeting */
export const toLastAttendance = ({ slug, date, kind }: LastAttendance, announced: boolean): LastAttendance => ({
  ...{ slug, date, kind },
  ...(announced && { announced: true }),
});

/** The rows of these seats, in no order. */
export const listGapRows = (
  reader: Reader,
  seats: readonly { networkId: number; memberId: number }[],
): Promise<StoredRow[]> =>
  queryRows(
    reader,
    storedRowSchema,
    Prisma.sql`
    SELECT p.network_id AS "networkId", p.member_id AS "memberId", p.account,
      p.last_attended_meeting_id AS "lastAttendedMeetingId", p.last_attended_announced AS "lastAttendedAnnounced", p.gaps
    FROM unnest(${seats.map(({ networkId }) => networkId)}::int[], ${seats.map(({ memberId }) => memberId)}::int[])
      seat (network_id, member_id)
    JOIN participation p ON p.network_id = seat.network_id AND p.member_id = seat.member_id`,
  );

/** Rows of the read model with what they name. */
export async function describeGapRows(
  reader: Reader,
  scope: ReadScope,
  stored: readonly StoredRow[],
): Promise<GapRow[]> {
  const rows = stored.map(({ gaps, ...row }) => ({ ...row, gaps: gapsWorthListing(storedGapsSchema.parse(gaps)) }));
  const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
  const members = new Map((await listMembers(reader, memberIds)).map((member) => [member.id, member]));
  const isoCodes = await listIsoCodes(reader, memberIds);
  const meetingIds = rows.flatMap((row) =>
    [row.lastAttendedMeetingId ?? [], row.gaps.flatMap((gap) => gap.meetingIds[0] ?? [])].flat(),
  );
  const meetings = new Map(
    (await listMeetings(reader, scope, { ids: [...new Set(meetingIds)] })).map((meeting) => [meeting.id, meeting]),
  );
  const statedIds = rows.flatMap((row) => row.gaps.flatMap(({ statementId }) => statementId ?? []));
  const statements = new Map(
    (await listStatements(reader, scope, { ids: statedIds })).map((statement) => [statement.id, statement]),
  );
  const sourceIds = [...statements.values()].map(({ sourceId }) => sourceId);
  const sources = new Map((await listSourceReferences(reader, sourceIds)).map((source) => [source.id, source]));
  const statedBy = (statementId: number | null): ListedGap['stated'] => {
    const statement = statements.get(statementId ?? 0);
    const source = statement && sources.get(statement.sourceId);
    return source ? { quote: statement.quote, locator: statement.locator, source } : null;
  };
  return rows.flatMap(({ memberId, networkId, gaps, account, ...row }): GapRow[] => {
    const member = members.get(memberId);
    if (!member) return [];
    const last = meetings.get(row.lastAttendedMeetingId ?? 0);
    return [
      {
        memberId,
        member,
        region: findRegion(isoCodes.get(memberId) ?? null),
        networkId,
        account: storedAccountSchema.parse(account),
        gaps: gaps.map(({ meetingIds: ids, ...gap }) => ({
          ...gap,
          firstMeeting: meetings.get(ids[0] ?? 0)?.slug ?? null,
          stated: statedBy(gap.statementId),
        })),
        lastAttended: last ? toLastAttendance(last, row.lastAttendedAnnounced) : null,
      },
    ];
  });
}
