import 'server-only';
import { z } from 'zod';
import { listStatements } from '@/lib/attendance/queries';
import { listWithWeight, noSourceWeights, type AssertionWithWeight } from '@/lib/attendance/queries-weight';
import { publicReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import { columnList, columnsBut, columnsOf, type ColumnOf } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { Projector } from '@/lib/db/register-write';
import { listExhaustiveLists, listPublishedMeetings } from '@/lib/meetings/queries';
import type { MeetingEntry } from '@/lib/meetings/types';
import { listSeats } from '@/lib/members/queries';
import { getNetwork } from '@/lib/networks/queries';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { isLastAnnounced } from '@/lib/participation/cells/rules-announced';
import { gapSaying } from '@/lib/participation/gaps/rules-alike';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import { summariseNetwork } from '@/lib/participation/read-model/mutations-summary';
import { packCells } from '@/lib/participation/read-model/rules-packing';
import { participationRow } from '@/lib/participation/read-model/rules-row';
import type { ParticipationRow } from '@/lib/participation/read-model/types';

type Transaction = Prisma.TransactionClient;

const draftSchema = z.object({
  meetingId: z.int(),
  sourceId: z.int(),
  memberIds: z.array(z.int()),
  isPublic: z.boolean(),
});

/** Cells computed before they are written: bounds the memory where a network has thousands of meetings. */
const CELLS_AT_ONCE = 16_000;

/** Updates the read model for every member that a write affects, inside its transaction. */
export const projectParticipation: Projector = async (transaction, touched) => {
  for (const [networkId, members] of touched) {
    await projectNetwork(transaction, networkId, members === 'all' ? 'all' : [...members]);
  }
};

async function projectNetwork(transaction: Transaction, networkId: number, members: number[] | 'all'): Promise<void> {
  const facts = await readNetworkFacts(transaction, networkId);
  const concerned = members === 'all' ? await listMembersToProject(transaction, networkId) : members;
  const standing: number[] = [];
  const membersAtOnce = Math.ceil(CELLS_AT_ONCE / Math.max(facts.meetings.length, 1));
  for (let begin = 0; begin < concerned.length; begin += membersAtOnce) {
    const rows = await workOutRows(transaction, facts, concerned.slice(begin, begin + membersAtOnce));
    if (rows.length > 0) await writeRows(transaction, rows);
    for (const row of rows) standing.push(row.member_id);
  }
  await transaction.$executeRaw`
    DELETE FROM participation WHERE network_id = ${networkId}::int AND member_id <> ALL (${standing}::int[])
      AND (${members === 'all'} OR member_id = ANY (${members === 'all' ? [] : members}::int[]))`;
  await summariseNetwork(transaction, networkId, facts.meetings);
}

/** What all rows of a network share. */
async function readNetworkFacts(transaction: Transaction, networkId: number) {
  const { coverage } = await getNetwork(transaction, networkId);
  const meetings = await listPublishedMeetings(transaction, networkId);
  const statements = await listStatements(transaction, publicReadScope(), { networkId });
  return {
    networkId,
    coverage,
    meetings,
    meetingIds: new Set(meetings.map(({ id }) => id)),
    weights: noSourceWeights(),
    statements: groupBy(statements, (statement) => statement.memberId),
    lists: await listPublicLists(transaction, networkId, meetings),
  };
}

/**
 * Complete lists of which something is public, each with the members that it names in drafts: a list whose words are
 * still drafts proves nobody's absence, and one that names a member in a draft is not silent on it.
 */
async function listPublicLists(transaction: Transaction, networkId: number, meetings: readonly MeetingEntry[]) {
  const lists = await listExhaustiveLists(
    transaction,
    meetings.map(({ id }) => id),
  );
  if (lists.length === 0) return [];
  const drafts = await queryRows(
    transaction,
    draftSchema,
    Prisma.sql`
    SELECT d.meeting_id AS "meetingId", d.source_id AS "sourceId", array_agg(d.member_id) AS "memberIds",
      EXISTS (SELECT FROM attendance p WHERE p.meeting_id = d.meeting_id AND p.source_id = d.source_id
              AND p.published_at IS NOT NULL AND p.withdrawn_at IS NULL) AS "isPublic"
    FROM attendance d
    WHERE d.network_id = ${networkId}::int AND d.published_at IS NULL AND d.withdrawn_at IS NULL
    GROUP BY 1, 2`,
  );
  const drafted = new Map(drafts.map((draft) => [`${draft.meetingId} ${draft.sourceId}`, draft]));
  return lists.flatMap((list) => {
    const draft = drafted.get(`${list.meetingId} ${list.sourceId}`);
    return draft && !draft.isPublic ? [] : [{ ...list, draftedIds: new Set(draft?.memberIds ?? []) }];
  });
}

/** Members with a seat in the network, and those a source may put at one of its meetings. */
async function listMembersToProject(transaction: Transaction, networkId: number): Promise<number[]> {
  const rows = await queryRows(
    transaction,
    idRowSchema,
    Prisma.sql`
    SELECT m.id FROM member m
    WHERE EXISTS (SELECT FROM membership s WHERE s.network_id = ${networkId}::int AND s.member_id = m.id)
       OR EXISTS (SELECT FROM attendance a WHERE a.network_id = ${networkId}::int AND a.member_id = m.id AND a.withdrawn_at IS NULL)
    ORDER BY m.id`,
  );
  return rows.map(({ id }) => id);
}

/** One row for every one of the members that has a seat in the network or that a source puts at one of its meetings. */
async function workOutRows(
  transaction: Transaction,
  { networkId, statements, meetingIds, weights, lists, ...facts }: Awaited<ReturnType<typeof readNetworkFacts>>,
  memberIds: readonly number[],
): Promise<StoredRow[]> {
  const published = await listWithWeight(transaction, { networkId, memberIds, publishedOnly: true }, weights);
  const assertions = new Map(
    [...published].flatMap(([memberId, spoken]): [number, AssertionWithWeight[]][] => {
      const heard = spoken.filter(({ meetingId }) => meetingIds.has(meetingId));
      return heard.length > 0 ? [[memberId, heard]] : [];
    }),
  );
  const seats = groupBy(await listSeats(transaction, { networkIds: [networkId], memberIds }), (seat) => seat.memberId);
  return [...new Set([...seats.keys(), ...assertions.keys()])].map((memberId) => {
    const row = participationRow({
      ...facts,
      memberId,
      lists: lists.filter(({ draftedIds }) => !draftedIds.has(memberId)),
      seats: seats.get(memberId) ?? [],
      assertions: assertions.get(memberId) ?? [],
      statements: statements.get(memberId) ?? [],
    });
    return toRecord(networkId, row, seats.has(memberId));
  });
}

/** A row as the table's columns name it. */
type StoredRow = ReturnType<typeof toRecord>;

const WORKED_OUT = columnsBut('participation', { network_id: 'names the row', member_id: 'names the row' });
const ALL_COLUMNS = Prisma.raw(columnList(columnsOf('participation')));
const [COLUMNS, NEW, STANDING] = [undefined, 'excluded', 'participation'].map((table) =>
  Prisma.raw(columnList(WORKED_OUT, table)),
) as [Prisma.Sql, Prisma.Sql, Prisma.Sql];

/**
 * Rows are sent as one text: passing thousands of gaps as query parameters takes longer than computing them. A row that says
 * the same as before stays as it is: whatever shows it is not touched.
 */
const writeRows = (transaction: Transaction, rows: readonly StoredRow[]) =>
  transaction.$executeRaw`
    INSERT INTO participation (${ALL_COLUMNS}) SELECT ${ALL_COLUMNS}
    FROM jsonb_populate_recordset(NULL::participation, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (network_id, member_id) DO UPDATE SET (${COLUMNS}) = ROW (${NEW}) WHERE (${STANDING}) IS DISTINCT FROM (${NEW})`;

function toRecord(networkId: number, row: ParticipationRow, seated: boolean) {
  const openGap = longestGap(row.gaps.filter((gap) => gap.open));
  const { eligible, known, attended } = rateFrom(row.account);
  const { statuses, marks } = packCells(row.cells);
  return {
    network_id: networkId,
    member_id: row.memberId,
    statuses,
    marks,
    eligible,
    known,
    attended,
    account: row.account,
    last_attended_meeting_id: row.lastAttendedMeetingId,
    last_attended_announced: isLastAnnounced(row),
    gaps: row.gaps,
    open_gap_missed: openGap?.missed ?? null,
    open_gap_days: openGap?.days ?? null,
    open_gap_saying: openGap && gapSaying(openGap),
    longest_gap_days: longestGap(row.gaps)?.days ?? null,
    seated,
  } satisfies Record<ColumnOf<'participation'>, unknown>;
}
