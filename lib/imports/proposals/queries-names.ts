import 'server-only';
import { z } from 'zod';
import { PROPOSABLE_TABLES, PROPOSED_OPERATIONS, type ProposedOperation } from '@/lib/audit/proposals/types';
import type { AuditRecord } from '@/lib/audit/types';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { REFERENCES, type ReferenceNames, type RowName, type ShownChange } from '@/lib/imports/proposals/types';

/*
 * Rows of a proposal by the names of what they are about. A name is looked up in the register first, then among what the
 * proposal itself would add.
 */

const localisedSchema = z.object({ de: z.string(), en: z.string() });
const rowSchema = z.record(z.string(), z.json()).transform((row) => row as AuditRecord);

const changeSchema = z.object({
  position: z.int(),
  table: z.enum(PROPOSABLE_TABLES),
  rowId: z.int(),
  operation: z.enum(PROPOSED_OPERATIONS),
  row: rowSchema.nullable(),
  before: rowSchema.nullable(),
});

export interface NamedRow {
  name: RowName;
  operation: ProposedOperation;
  row: AuditRecord | null;
  before: AuditRecord | null;
}

const number = (row: AuditRecord, column: string): number | null => {
  const value = row[column];
  return typeof value === 'number' ? value : null;
};
/** Whom a row is about; of a succession the one that is succeeded. */
const memberIn = (row: AuditRecord): number | null => number(row, 'member_id') ?? number(row, 'predecessor_id');
const text = (row: AuditRecord, column: string): string | null => {
  const value = row[column];
  return typeof value === 'string' ? value : null;
};

/** Rows of a proposal by their places in it. */
export async function nameRows(
  reader: Reader,
  proposalId: number,
  positions: readonly number[],
): Promise<Map<number, NamedRow>> {
  const rows = await queryRows(
    reader,
    changeSchema,
    Prisma.sql`
    SELECT c.position, c.table_name AS "table", c.row_id AS "rowId", c.operation::text AS operation, c."row", c.before
    FROM proposed_change c WHERE c.proposal_id = ${proposalId}::int AND c.position = ANY (${[...positions]}::int[])
    ORDER BY c.position`,
  );
  const said = rows.map((change) => ({ ...change, said: change.row ?? change.before ?? {} }));
  const idsIn = (table: string, column: string) =>
    said.flatMap((change) => (change.table === table ? [change.rowId] : (number(change.said, column) ?? [])));
  const members = await findMembers(reader, proposalId, [
    ...idsIn('member', 'member_id'),
    ...idsIn('member', 'predecessor_id'),
  ]);
  const meetings = await findMeetings(reader, proposalId, idsIn('meeting', 'meeting_id'));
  const sources = await findSources(reader, proposalId, idsIn('source', 'source_id'));
  return new Map(
    said.map(({ position, table, rowId, said: row, ...change }) => [
      position,
      {
        ...change,
        name: {
          table,
          rowId,
          member: members.get(table === 'member' ? rowId : (memberIn(row) ?? NaN)) ?? null,
          meeting: meetings.get(table === 'meeting' ? rowId : (number(row, 'meeting_id') ?? NaN)) ?? null,
          source: sources.get(table === 'source' ? rowId : (number(row, 'source_id') ?? NaN)) ?? null,
          text: text(row, 'name') ?? text(row, 'organiser') ?? text(row, 'code') ?? text(row, 'gist_de'),
        },
      },
    ]),
  );
}

/** Rows of a table as a proposal would have them, beside those that the register has. */
const withProposed = (
  table: 'member' | 'meeting' | 'source' | 'territory',
  proposalId: number,
  ids: readonly number[],
): Prisma.Sql =>
  Prisma.sql`(
    SELECT t.* FROM ${Prisma.raw(table)} t WHERE t.id = ANY (${[...ids]}::int[])
    UNION ALL SELECT r.* FROM proposed_change c, jsonb_populate_record(NULL::${Prisma.raw(table)}, c."row") r
    WHERE c.proposal_id = ${proposalId}::int AND c.table_name = ${table} AND c.operation = 'insert' AND c.row_id = ANY (${[...ids]}::int[])
      AND NOT EXISTS (SELECT FROM ${Prisma.raw(table)} t WHERE t.id = c.row_id))`;

async function findMembers(reader: Reader, proposalId: number, ids: readonly number[]) {
  const rows = await queryRows(
    reader,
    z.object({ id: z.int(), slug: z.string(), name: localisedSchema }),
    Prisma.sql`SELECT m.id, m.slug, jsonb_build_object('de', m.name_de, 'en', m.name_en) AS name FROM ${withProposed('member', proposalId, ids)} m`,
  );
  return new Map(rows.map(({ id, ...member }) => [id, member]));
}

async function findMeetings(reader: Reader, proposalId: number, ids: readonly number[]) {
  const rows = await queryRows(
    reader,
    z.object({ id: z.int(), network: z.string(), slug: z.string(), title: localisedSchema, date: z.string() }),
    Prisma.sql`SELECT m.id, n.slug AS network, m.slug, jsonb_build_object('de', m.title_de, 'en', m.title_en) AS title, m.date_edtf AS date
      FROM ${withProposed('meeting', proposalId, ids)} m JOIN network n ON n.id = m.network_id`,
  );
  return new Map(rows.map(({ id, ...meeting }) => [id, meeting]));
}

async function findSources(reader: Reader, proposalId: number, ids: readonly number[]) {
  const rows = await queryRows(
    reader,
    z.object({ id: z.int(), slug: z.string(), title: z.string() }),
    Prisma.sql`SELECT s.id, s.slug, s.title FROM ${withProposed('source', proposalId, ids)} s`,
  );
  return new Map(rows.map(({ id, ...source }) => [id, source]));
}

/** Names of the members and meetings of cells, of which a proposal may add some. */
export async function nameCells(
  reader: Reader,
  proposalId: number,
  cells: readonly { memberId: number; meetingId: number }[],
) {
  const ids = (pick: (cell: { memberId: number; meetingId: number }) => number) => [...new Set(cells.map(pick))];
  return {
    members: await findMembers(
      reader,
      proposalId,
      ids(({ memberId }) => memberId),
    ),
    meetings: await findMeetings(
      reader,
      proposalId,
      ids(({ meetingId }) => meetingId),
    ),
  };
}

/** What the rows are called that changes name by their numbers, whether they stand or would be new. */
export async function nameReferences(
  reader: Reader,
  proposalId: number,
  changes: readonly Pick<ShownChange, 'fields'>[],
): Promise<ReferenceNames> {
  const listIds = (table: 'member' | 'source' | 'territory') =>
    changes.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([column, { from, to }]) =>
        REFERENCES[column] === table ? [from, to].flat().filter((id) => typeof id === 'number') : [],
      ),
    );
  const members = await findMembers(reader, proposalId, listIds('member'));
  const sources = await findSources(reader, proposalId, listIds('source'));
  const territories = await queryRows(
    reader,
    z.object({ id: z.int(), name: localisedSchema }),
    Prisma.sql`SELECT t.id, jsonb_build_object('de', t.name_de, 'en', t.name_en) AS name
      FROM ${withProposed('territory', proposalId, listIds('territory'))} t`,
  );
  return {
    member: new Map([...members].map(([id, { name }]) => [id, name])),
    source: new Map([...sources].map(([id, { title }]) => [id, title])),
    territory: new Map(territories.map(({ id, name }) => [id, name])),
  };
}
