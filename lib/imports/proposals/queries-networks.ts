import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { MEMBER_USES } from '@/lib/members/queries-office';
import { CITATIONS } from '@/lib/networks/queries-citations';

const changes = (proposalId: number, tables: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT c.row_id, c.operation, coalesce(c."row", c.before) AS said FROM proposed_change c
  WHERE c.proposal_id = ${proposalId}::int AND c.table_name = ANY (${[...tables]}::text[])`;

const IN_A_NETWORK = [
  'membership',
  'organiser_term',
  'meeting',
  'attendance',
  'statement',
  'claim',
  'member_code',
  'total',
];
const AT_A_MEETING = ['meeting_source', 'unrecorded_note'];
const OF_A_MEMBER = ['member_alias'];

/**
 * The networks whose facts a proposal would change, its own first: a member's name is one in all networks that it is
 * used in, and a document's in all that cite it. Publishing takes the right to publish in each. Empty where there is no such
 * proposal.
 */
export async function listNetworksOfProposal(reader: Reader, id: number): Promise<number[]> {
  const proposal = await reader.proposal.findUnique({ where: { id }, select: { networkId: true } });
  if (!proposal) return [];
  const rows = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    SELECT DISTINCT (c.said->>'network_id')::int AS id FROM (${changes(id, IN_A_NETWORK)}) c
    UNION SELECT c.row_id FROM (${changes(id, ['network'])}) c WHERE c.operation <> 'insert'
    UNION SELECT m.network_id FROM (${changes(id, AT_A_MEETING)}) c JOIN meeting m ON m.id = (c.said->>'meeting_id')::int
    UNION SELECT u.network_id FROM (${MEMBER_USES}) u WHERE u.member_id IN (
      SELECT c.row_id FROM (${changes(id, ['member'])}) c WHERE c.operation <> 'insert'
      UNION SELECT (c.said->>'member_id')::int FROM (${changes(id, OF_A_MEMBER)}) c
      UNION SELECT (c.said->>'predecessor_id')::int FROM (${changes(id, ['succession'])}) c
      UNION SELECT (c.said->>'successor_id')::int FROM (${changes(id, ['succession'])}) c
      UNION SELECT m.id FROM (${changes(id, ['territory'])}) c JOIN member m ON m.territory_id = c.row_id)
    UNION SELECT x.network_id FROM (${CITATIONS}) x WHERE x.source_id IN (
      SELECT c.row_id FROM (${changes(id, ['source'])}) c WHERE c.operation <> 'insert')`,
  );
  return [...new Set([proposal.networkId, ...rows.map(({ id: networkId }) => networkId)])];
}
