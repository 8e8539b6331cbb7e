import 'server-only';
import { assertionColumns, statementColumns } from '@/lib/attendance/queries';
import type { Reader } from '@/lib/db/reader';
import type {
  MergeAssertion,
  MergeFacts,
  MergeMember,
  MergeOrder,
  MergeSeat,
  MergeStatement,
} from '@/lib/imports/merge/types';
import { territoryReferenceColumns, toTerritoryReference } from '@/lib/members/territories/queries';
import { memberReferenceColumns, toMemberReference } from '@/lib/members/queries';

/**
 * All that a merge rests on, drafts included; for somebody who may edit every network of both.
 *
 * @returns null where one of the two does not stand
 */
export async function readMergeFacts(reader: Reader, { goneId, keptId }: MergeOrder): Promise<MergeFacts | null> {
  const gone = await findMergeMember(reader, goneId);
  const kept = await findMergeMember(reader, keptId);
  if (!gone || !kept) return null;
  const both = { in: [goneId, keptId] };
  const named = {
    where: { memberId: goneId },
    select: { id: true, networkId: true, version: true },
    orderBy: { id: 'asc' },
  } as const;
  const merged = await reader.member.findMany({
    where: { mergedIntoId: goneId },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return {
    gone,
    kept,
    codes: await reader.memberCode.findMany({
      where: { memberId: both },
      select: { id: true, networkId: true, memberId: true, code: true },
      orderBy: { id: 'asc' },
    }),
    seats: await listMergeSeats(reader, goneId, keptId),
    assertions: await listMergeAssertions(reader, goneId, keptId),
    represented: await reader.attendance.findMany({
      where: { representingMemberId: goneId, withdrawnAt: null, memberId: { not: goneId } },
      select: { id: true, networkId: true },
      orderBy: { id: 'asc' },
    }),
    statements: await listMergeStatements(reader, goneId, keptId),
    claims: await reader.claim.findMany(named),
    terms: await reader.organiserTerm.findMany(named),
    hosted: await reader.meeting.findMany({
      where: { hostMemberId: goneId },
      select: named.select,
      orderBy: { id: 'asc' },
    }),
    unrecorded: await listUnrecorded(reader, goneId, keptId),
    issued: await reader.source.findMany({
      where: { issuedByMemberId: goneId },
      select: { id: true, version: true, title: true },
      orderBy: { id: 'asc' },
    }),
    mergedBefore: merged.map(({ id }) => id),
  };
}

async function findMergeMember(reader: Reader, id: number): Promise<MergeMember | null> {
  const row = await reader.member.findUnique({
    where: { id, withdrawnAt: null },
    select: {
      ...memberReferenceColumns,
      version: true,
      isoCode: true,
      territory: { select: territoryReferenceColumns },
      aliases: { select: { name: true }, orderBy: { id: 'asc' } },
    },
  });
  if (!row) return null;
  const { version, isoCode, territory, aliases, ...reference } = row;
  return {
    ...toMemberReference(reference),
    version,
    isoCode,
    territory: territory && toTerritoryReference(territory),
    aliases: aliases.map(({ name }) => name),
  };
}

async function listMergeSeats(reader: Reader, goneId: number, keptId: number): Promise<MergeSeat[]> {
  const rows = await reader.membership.findMany({
    where: { memberId: { in: [goneId, keptId] } },
    select: {
      id: true,
      networkId: true,
      memberId: true,
      kind: true,
      sinceEdtf: true,
      untilEdtf: true,
      doubtSourceId: true,
      version: true,
    },
    orderBy: [{ networkId: 'asc' }, { sinceEarliest: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return rows.map(({ sinceEdtf, untilEdtf, doubtSourceId, ...seat }) => ({
    ...seat,
    inDoubt: doubtSourceId !== null,
    since: sinceEdtf,
    until: untilEdtf,
  }));
}

/** All of the one that goes, and what stands of the other at the same meetings. */
async function listMergeAssertions(reader: Reader, goneId: number, keptId: number): Promise<MergeAssertion[]> {
  const rows = await reader.attendance.findMany({
    where: {
      withdrawnAt: null,
      OR: [
        { memberId: goneId },
        { memberId: keptId, meeting: { attendances: { some: { memberId: goneId, withdrawnAt: null } } } },
      ],
    },
    select: { ...assertionColumns, publishedAt: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ publishedAt, ...assertion }) => ({ ...assertion, published: publishedAt !== null }));
}

async function listMergeStatements(reader: Reader, goneId: number, keptId: number): Promise<MergeStatement[]> {
  const rows = await reader.statement.findMany({
    where: { memberId: { in: [goneId, keptId] }, withdrawnAt: null },
    select: { ...statementColumns, publishedAt: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ sinceEdtf, untilEdtf, publishedAt, ...statement }) => ({
    ...statement,
    since: sinceEdtf,
    until: untilEdtf,
    published: publishedAt !== null,
  }));
}

async function listUnrecorded(reader: Reader, goneId: number, keptId: number): Promise<MergeFacts['unrecorded']> {
  const rows = await reader.unrecordedNote.findMany({
    where: { memberId: goneId },
    select: {
      id: true,
      meeting: { select: { networkId: true, unrecordedNotes: { where: { memberId: keptId }, select: { id: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, meeting }) => ({
    id,
    networkId: meeting.networkId,
    taken: meeting.unrecordedNotes.length > 0,
  }));
}
