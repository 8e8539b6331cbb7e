import 'server-only';
import { listStatements } from '@/lib/attendance/queries';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { listMeetings } from '@/lib/meetings/queries';
import { listIsoCodes, listMembers } from '@/lib/members/queries';
import { findRegion } from '@/lib/members/rules-region';
import { listNetworks } from '@/lib/networks/queries';
import { gapsWorthListing } from '@/lib/participation/gaps/rules-list';
import { storedAccountSchema } from '@/lib/participation/account/schema';
import { storedGapsSchema } from '@/lib/participation/gaps/schema';
import type { GapRegister, GapRow, ListedGap } from '@/lib/participation/gaps/types-list';
import { listSourceReferences } from '@/lib/sources/queries';

/** Every seat with its longest gaps, from the read model; cells are not looked at. */
export async function readGaps(reader: Reader, scope: ReadScope): Promise<GapRegister> {
  const networks = await listNetworks(reader, scope);
  const stored = await reader.participation.findMany({
    where: { seated: true, network: visibleTo(scope) },
    select: {
      networkId: true,
      memberId: true,
      account: true,
      lastAttendedMeetingId: true,
      gaps: true,
    },
    orderBy: [{ networkId: 'asc' }, { memberId: 'asc' }],
  });
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
  const statements = new Map((await listStatements(reader, scope, {})).map((statement) => [statement.id, statement]));
  const sourceIds = [...statements.values()].map(({ sourceId }) => sourceId);
  const sources = new Map((await listSourceReferences(reader, sourceIds)).map((source) => [source.id, source]));
  const statedBy = (statementId: number | null): ListedGap['stated'] => {
    const statement = statements.get(statementId ?? 0);
    const source = statement && sources.get(statement.sourceId);
    return source ? { quote: statement.quote, locator: statement.locator, source } : null;
  };
  return {
    networks: networks.map(({ id, slug, name, duty }) => ({ id, slug, name, duty })),
    rows: rows.flatMap(({ memberId, networkId, gaps, lastAttendedMeetingId, account }): GapRow[] => {
      const member = members.get(memberId);
      if (!member) return [];
      const last = meetings.get(lastAttendedMeetingId ?? 0);
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
          lastAttended: last ? { slug: last.slug, date: last.date } : null,
        },
      ];
    }),
  };
}
