import 'server-only';
import { toSlug } from '@/lib/core/slug';
import { copyRows } from '@/lib/db/copy-rows';
import type { BulkWrite } from '@/lib/db/register-write-bulk';
import { rawInt, rawText } from '@/lib/db/raw-columns';
import { rawRows } from '@/lib/db/raw-rows';
import { addAliases } from '@/lib/imports/batches/mutations-aliases';
import { applySeats } from '@/lib/imports/batches/mutations-apply-seats';
import { journalAdded, journalChange } from '@/lib/imports/batches/mutations-journal';
import { listedColumns, memberCells, memberRow } from '@/lib/imports/batches/queries-columns';
import { nextIds } from '@/lib/imports/batches/queries-ids';
import { freeSlug } from '@/lib/imports/batches/rules-slugs';
import type { BatchCounts } from '@/lib/imports/batches/types';
import type { NewMember, PlannedMember, PlanTotals, Reference } from '@/lib/imports/plan/types';

/** What a member is called where nothing of its name is left for an address. */
const NAMELESS = 'mitglied';

interface Applied {
  /** Ids of the created ones, by their places in the plan's list. */
  createdIds: number[];
  counts: Partial<BatchCounts>;
}

/** Creates, edits and restores members with their aliases, codes and seats. */
export async function applyMembers(
  write: BulkWrite,
  batchId: number,
  { networkId }: { networkId: number },
  totals: PlanTotals,
  planned: readonly PlannedMember[],
): Promise<Applied> {
  const createdIds = await createMembers(write, batchId, totals.newMembers);
  const idOf = (reference: Reference): number =>
    'id' in reference ? reference.id : (createdIds[reference.created] ?? NaN);
  await journalChange(write, batchId, { table: 'member', ids: [...totals.restoredMembers], operation: 'revived' }, () =>
    write.connection.query('UPDATE member SET withdrawn_at = NULL, version = version + 1 WHERE id = ANY ($1)', [
      [...totals.restoredMembers],
    ]),
  );
  const membersChanged = await editMembers(
    write,
    batchId,
    planned.flatMap((row) => ('id' in row.member ? [{ ...row, id: row.member.id }] : [])),
  );
  const names = [
    ...totals.newMembers.map(({ codes, aliases }, place) => ({ memberId: createdIds[place] ?? NaN, codes, aliases })),
    ...planned.map(({ member, addsCode, addsAliases }) => ({
      memberId: idOf(member),
      codes: addsCode === null ? [] : [addsCode],
      aliases: addsAliases,
    })),
  ];
  const codesAdded = await addCodes(
    write,
    batchId,
    networkId,
    names.flatMap(({ memberId, codes }) => codes.map((code) => ({ memberId, code }))),
  );
  const aliasesAdded = await addAliases(
    write,
    batchId,
    names.flatMap(({ memberId, aliases }) => aliases.map((name) => ({ memberId, name }))),
  );
  const seats = planned.flatMap(({ member, seat }) => (seat ? [{ ...seat, memberId: idOf(member) }] : []));
  return {
    createdIds,
    counts: {
      membersCreated: createdIds.length + totals.restoredMembers.size,
      membersChanged,
      codesAdded,
      aliasesAdded,
      ...(await applySeats(write, batchId, networkId, seats)),
    },
  };
}

async function createMembers(write: BulkWrite, batchId: number, members: readonly NewMember[]): Promise<number[]> {
  if (members.length === 0) return [];
  const ids = await nextIds(write.connection, 'member', members.length);
  const taken = new Set((await rawRows(write.connection, [rawText], 'SELECT slug FROM member')).map(([slug]) => slug));
  const rows = members.map((member, place) => [
    ids[place] ?? null,
    freeSlug([toSlug(member.name.de), toSlug(member.name.en), NAMELESS], taken),
    ...memberRow(memberCells(member)),
  ]);
  await copyRows(write.connection, `member (id, slug, ${listedColumns('member')})`, [rows]);
  await journalAdded(write, batchId, 'member', ids);
  return ids;
}

/** Edits members that are to be other than they stand. @returns how many */
async function editMembers(
  write: BulkWrite,
  batchId: number,
  planned: readonly (PlannedMember & { id: number })[],
): Promise<number> {
  const wanted = JSON.stringify(planned.map(({ id, content }) => ({ id, ...memberCells(content) })));
  const different = await rawRows(
    write.connection,
    [rawInt],
    `SELECT m.id FROM member m JOIN jsonb_populate_recordset(NULL::member, $1::jsonb) w
       ON w.id = m.id AND (${listedColumns('member', 'w')}) IS DISTINCT FROM (${listedColumns('member', 'm')})
     GROUP BY m.id`,
    [wanted],
  );
  const ids = different.map(([id]) => id);
  await journalChange(write, batchId, { table: 'member', ids, operation: 'updated' }, () =>
    write.connection.query(
      `UPDATE member m SET (${listedColumns('member')}) = ROW (${listedColumns('member', 'w')}), version = m.version + 1
       FROM jsonb_populate_recordset(NULL::member, $1::jsonb) w
       WHERE w.id = m.id AND m.id = ANY ($2)`,
      [wanted, ids],
    ),
  );
  return ids.length;
}

/** Adds codes that the member does not have yet. @returns how many */
async function addCodes(
  write: BulkWrite,
  batchId: number,
  networkId: number,
  codes: readonly { memberId: number; code: string }[],
): Promise<number> {
  if (codes.length === 0) return 0;
  const added = await rawRows(
    write.connection,
    [rawInt],
    `INSERT INTO member_code (member_id, network_id, code)
     SELECT DISTINCT w.member_id, $3::int, w.code FROM unnest($1::int[], $2::text[]) AS w (member_id, code)
     WHERE NOT EXISTS (SELECT FROM member_code c WHERE c.member_id = w.member_id AND c.network_id = $3 AND c.code = w.code)
     ORDER BY 1, 3 RETURNING id`,
    [codes.map(({ memberId }) => memberId), codes.map(({ code }) => code), networkId],
  );
  await journalAdded(
    write,
    batchId,
    'member_code',
    added.map(([id]) => id),
  );
  return added.length;
}
