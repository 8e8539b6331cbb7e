import 'server-only';
import { createHash } from 'node:crypto';
import { listStanding } from '@/lib/attendance/queries-office';
import { partialDate } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { findCandidates } from '@/lib/imports/names/queries-candidates';
import { indexNames, matchName } from '@/lib/imports/names/rules-match';
import { readMinutes, unmatchedNames, withCandidates } from '@/lib/imports/paste/rules-minutes';
import { pasteRows } from '@/lib/imports/paste/rules';
import type { PasteReading } from '@/lib/imports/paste/types';
import type { KnownMember } from '@/lib/imports/names/types';
import { listSeats } from '@/lib/members/queries';
import { seatStretches, findStretch } from '@/lib/participation/cells/rules-seats';
import { groupBy } from '@/lib/core/grouping';

/** Whatever may be named in a list: every member that is not withdrawn, with its seats in the network. */
async function listNamedMembers(reader: Reader, networkId: number): Promise<KnownMember[]> {
  const rows = await reader.member.findMany({
    where: { withdrawnAt: null },
    include: { aliases: { orderBy: { id: 'asc' } }, memberships: { where: { networkId }, orderBy: { id: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, slug, kind, nameDe, nameEn, isoCode, territoryId, aliases, memberships }) => ({
    id,
    slug,
    kind,
    isoCode,
    territoryId,
    name: { de: nameDe, en: nameEn },
    aliases: aliases.map(({ name }) => name),
    codes: [],
    seats: memberships.map((seat) => ({
      id: seat.id,
      kind: seat.kind,
      since: seat.sinceEdtf,
      until: seat.untilEdtf,
      sourceId: seat.sourceId,
    })),
    withdrawn: false,
  }));
}

/**
 * Reads a pasted list against the register as it stands, drafts included: the text goes no further than this. Null
 * where there is no such meeting.
 */
export async function readPaste(
  reader: Reader,
  { meetingId, sourceId, text }: { meetingId: number; sourceId: number; text: string },
): Promise<(PasteReading & { networkId: number }) | null> {
  const meeting = await reader.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: { networkId: true, version: true, dateEdtf: true },
  });
  if (!meeting) return null;
  const { networkId, version, dateEdtf } = meeting;
  const index = indexNames(await listNamedMembers(reader, networkId));
  const read = readMinutes(text, (name) => matchName(name, index));
  const candidates = await findCandidates(reader, unmatchedNames(read));
  const standing = await listStanding(reader, { meetingId, sourceId });
  const rows = pasteRows(withCandidates(read, candidates), {
    candidates,
    seated: await membersSeatedOn(reader, networkId, dateEdtf),
    standing: new Map(standing.map(({ memberId, status }) => [memberId, status])),
  });
  return { networkId, version, digest: digestRows(rows), rows };
}

const digestRows = (rows: PasteReading['rows']): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ heading, shown, name }) => [heading, shown, name])))
    .digest('hex');

async function membersSeatedOn(reader: Reader, networkId: number, dateEdtf: string): Promise<Set<number>> {
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId);
  const date = partialDate(dateEdtf);
  return new Set([...seats].flatMap(([memberId, held]) => (findStretch(date, seatStretches(held)) ? [memberId] : [])));
}
