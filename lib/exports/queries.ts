import 'server-only';
import { visibleTo, type ReadScope } from '@/lib/auth/read-scope';
import { partialDate } from '@/lib/core/partial-date';
import type { Prisma } from '@/lib/db/generated/client';
import type { Reader } from '@/lib/db/reader';
import type {
  ExportedAccount,
  ExportedAttendance,
  ExportedMeeting,
  ExportedMember,
  ExportedSeat,
  MatrixSource,
} from '@/lib/exports/types';
import { meetingVisibleTo } from '@/lib/meetings/queries';
import { orderMeetings } from '@/lib/meetings/rules';
import { writtenLabel } from '@/lib/meetings/rules-series';
import { visitorAccount } from '@/lib/participation/account/rules-network';
import { storedAccountSchema } from '@/lib/participation/account/schema';
import { isInScope } from '@/lib/networks/queries-office';

/*
 * Everything a network's lists hold. To be read through one snapshot; attendances come meeting by meeting, so that
 * memory does not grow with them.
 */
export interface NetworkExport {
  reader: Reader;
  scope: ReadScope;
  networkId: number;
}

/** Attendances of so many meetings are read at once. */
const MEETINGS_AT_ONCE = 20;

/** @returns null where the scope may not see the network */
export async function findNetworkForExport(
  reader: Reader,
  scope: ReadScope,
  slug: string,
): Promise<NetworkExport | null> {
  const row = await reader.network.findFirst({ where: { slug, ...visibleTo(scope) }, select: { id: true } });
  if (!row || (scope.audience === 'office' && !isInScope(scope, row.id))) return null;
  return { reader, scope, networkId: row.id };
}

/** The documents with an attendance in the network, by title. */
export async function listMatrixSources(of: NetworkExport): Promise<MatrixSource[]> {
  return of.reader.source.findMany({
    where: { attendances: { some: whereExported(of) } },
    select: { slug: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  });
}

/** Meetings in the network's order. */
export async function listMeetingsForExport({ reader, scope, networkId }: NetworkExport): Promise<ExportedMeeting[]> {
  const rows = await reader.meeting.findMany({
    where: { networkId, withdrawnAt: null, ...meetingVisibleTo(scope) },
    select: {
      id: true,
      slug: true,
      titleDe: true,
      titleEn: true,
      dateEdtf: true,
      number: true,
      label: true,
      kind: true,
      state: true,
      placeDe: true,
      placeEn: true,
    },
  });
  return orderMeetings(
    rows.map((row) => ({
      ...row,
      label: writtenLabel(row.number, row.label),
      date: partialDate(row.dateEdtf),
    })),
  );
}

const whereExported = ({ scope, networkId }: NetworkExport): Prisma.AttendanceWhereInput => ({
  networkId,
  withdrawnAt: null,
  ...visibleTo(scope),
  meeting: { withdrawnAt: null, ...meetingVisibleTo(scope) },
});

/** Members with a seat in the network or with an attendance that the scope may see, by German name. */
export async function listMembersForExport(of: NetworkExport): Promise<ExportedMember[]> {
  const { reader, scope, networkId } = of;
  const rows = await reader.member.findMany({
    where: {
      withdrawnAt: null,
      OR: [{ memberships: { some: { networkId } } }, { attendances: { some: whereExported(of) } }],
    },
    select: {
      id: true,
      nameDe: true,
      nameEn: true,
      kind: true,
      isoCode: true,
      territory: { select: { slug: true } },
      aliases: { select: { name: true }, orderBy: { name: 'asc' } },
      codes: { select: { code: true }, where: { networkId }, orderBy: { id: 'asc' }, take: 1 },
    },
    orderBy: [{ nameDe: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ aliases, codes, territory, ...row }) => ({
    ...row,
    territory: territory?.slug ?? null,
    aliases: aliases.map(({ name }) => name),
    code: scope.audience === 'office' ? (codes[0]?.code ?? '') : '',
  }));
}

/** Seats in the network, in order of time. */
export async function listSeatsForExport({ reader, networkId }: NetworkExport): Promise<ExportedSeat[]> {
  const rows = await reader.membership.findMany({
    where: { networkId },
    select: {
      memberId: true,
      kind: true,
      sinceEdtf: true,
      untilEdtf: true,
      source: { select: { slug: true } },
      doubter: { select: { slug: true } },
      doubtQuote: true,
      doubtLocator: true,
    },
    orderBy: [{ sinceEarliest: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return rows.map(({ memberId, kind, sinceEdtf, untilEdtf, source, doubter, doubtQuote, doubtLocator }) => ({
    memberId,
    kind,
    since: sinceEdtf,
    until: untilEdtf,
    sourceSlug: source.slug,
    doubt: doubter && { sourceSlug: doubter.slug, quote: doubtQuote, locator: doubtLocator },
  }));
}

/**
 * The standing assertions of all sources, or of one, in the order of the meetings given and, within each, of entry.
 *
 * @param sourceSlug null for all sources
 */
export async function* streamAttendances(
  of: NetworkExport,
  meetings: readonly ExportedMeeting[],
  sourceSlug: string | null,
): AsyncGenerator<ExportedAttendance> {
  for (let start = 0; start < meetings.length; start += MEETINGS_AT_ONCE) {
    const ids = meetings.slice(start, start + MEETINGS_AT_ONCE).map(({ id }) => id);
    const rows = await of.reader.attendance.findMany({
      where: {
        ...whereExported(of),
        meetingId: { in: ids },
        ...(sourceSlug !== null && { source: { slug: sourceSlug } }),
      },
      select: {
        meetingId: true,
        memberId: true,
        status: true,
        mode: true,
        rank: true,
        capacity: true,
        quote: true,
        locator: true,
        note: true,
        representing: { select: { nameDe: true } },
        presenceFrom: true,
        presenceUntil: true,
        delegationSize: true,
        levelText: true,
        alternativeStatus: true,
        source: { select: { slug: true } },
      },
      orderBy: { id: 'asc' },
    });
    const placeOf = new Map(ids.map((id, place) => [id, place]));
    rows.sort((a, b) => (placeOf.get(a.meetingId) ?? 0) - (placeOf.get(b.meetingId) ?? 0));
    for (const { source, representing, ...row } of rows)
      yield { ...row, sourceSlug: source.slug, representing: representing?.nameDe ?? null };
  }
}

/** Of everybody with a seat in the network at some time, or of whom a source says something there, by German name. */
export async function listAccountsForExport({ reader, networkId }: NetworkExport): Promise<ExportedAccount[]> {
  const rows = await reader.participation.findMany({
    where: { networkId },
    select: { seated: true, account: true, member: { select: { nameDe: true, nameEn: true } } },
    orderBy: [{ member: { nameDe: 'asc' } }, { memberId: 'asc' }],
  });
  return rows.map(({ seated, account: stored, member }) => {
    const account = storedAccountSchema.parse(stored);
    return { ...member, account: seated ? account : visitorAccount(account) };
  });
}
