import 'server-only';
import { createHash } from 'node:crypto';
import { listStanding } from '@/lib/attendance/queries-office';
import { partialDate } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { findCandidates } from '@/lib/imports/names/queries-candidates';
import { readMinutesInTurns } from '@/lib/imports/minutes/reader';
import { countFaults, unmatchedNames, withCandidates } from '@/lib/imports/minutes/rules-settle';
import { nameFinder } from '@/lib/imports/names/rules-find';
import { pasteRows, undecidedLines } from '@/lib/imports/paste/rules';
import type { PasteReading, PasteRow } from '@/lib/imports/paste/types';
import type { KnownMember } from '@/lib/imports/names/types';
import { listSeats } from '@/lib/members/queries';
import { seatStretches, findStretch } from '@/lib/participation/cells/rules-seats';
import { askAboutList } from '@/lib/participation/consequences/queries';
import { mostComplete } from '@/lib/meetings/rules';
import { otherDay } from '@/lib/meetings/rules-other-day';
import type { ListCompleteness } from '@/lib/meetings/types';
import { groupBy } from '@/lib/core/grouping';

/** Whatever may be named in a list: every member that is not withdrawn, with its seats in the network. */
export async function listNamedMembers(reader: Reader, networkId: number): Promise<KnownMember[]> {
  const rows = await reader.member.findMany({
    where: { withdrawnAt: null },
    include: {
      aliases: { orderBy: { id: 'asc' } },
      memberships: { where: { networkId }, orderBy: { id: 'asc' } },
      territory: { select: { isoState: true, isoSubdivision: true, ags: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, slug, kind, nameDe, nameEn, isoCode, territoryId, territory, aliases, memberships }) => ({
    id,
    slug,
    kind,
    isoCode,
    territoryId,
    territoryCodes: territory && { iso: territory.isoSubdivision ?? territory.isoState, ags: territory.ags },
    name: { de: nameDe, en: nameEn },
    aliases: aliases.map(({ name }) => name),
    codes: [],
    seats: memberships.map((seat) => ({
      id: seat.id,
      kind: seat.kind,
      since: seat.sinceEdtf,
      until: seat.untilEdtf,
      sourceId: seat.sourceId,
      doubt:
        seat.doubtSourceId === null
          ? null
          : { sourceId: seat.doubtSourceId, quote: seat.doubtQuote, locator: seat.doubtLocator },
    })),
    withdrawn: false,
  }));
}

export interface PasteGround {
  networkId: number;
  /** Of whom the source's list is complete once this is written: what was said of it before is not taken back. */
  completeFor: ListCompleteness;
}

interface PasteText {
  meetingId: number;
  sourceId: number;
  text: string;
  completeFor: ListCompleteness;
}

/**
 * Reads a pasted list against the register as it stands, drafts included: the text goes no further than this. Null
 * where there is no such meeting; `list_too_long` where there is more to read than a list of participants has.
 */
export async function readPaste(
  reader: Reader,
  { meetingId, sourceId, text, completeFor }: PasteText,
): Promise<{ reading: PasteReading; ground: PasteGround } | 'list_too_long' | null> {
  const meeting = await reader.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: { networkId: true, version: true, dateEdtf: true },
  });
  if (!meeting) return null;
  const { networkId, version, dateEdtf } = meeting;
  const finder = nameFinder(await listNamedMembers(reader, networkId));
  const read = await readMinutesInTurns(text, finder);
  if (read === null) return 'list_too_long';
  const candidates = await findCandidates(reader, unmatchedNames(read));
  const { sections, aside, outside, days } = withCandidates(read, candidates);
  const standing = await listStanding(reader, { meetingId, sourceId });
  const seated = await membersSeatedOn(reader, networkId, dateEdtf);
  const rows = pasteRows(sections, {
    candidates,
    seated: new Set(seated),
    standing: new Map(standing.map(({ memberId, status }) => [memberId, status])),
  });
  const named = rows.flatMap(({ proposal: { memberId } }) => (typeof memberId === 'number' ? [memberId] : []));
  const cited = await reader.meetingSource.findUnique({
    where: { meetingId_sourceId: { meetingId, sourceId } },
    select: { completeFor: true },
  });
  const ground = { networkId, completeFor: mostComplete([{ completeFor }, ...(cited ? [cited] : [])]) };
  const unnamed = seated.filter((memberId) => !named.includes(memberId));
  const { count, mayBeMeant } = undecidedLines(rows, unnamed, (written) => finder.inside(written));
  const list = { meetingId, sourceId, ...ground, entries: proposedEntries(rows), mayBeMeant };
  const reading = {
    version,
    digest: digestRows(rows),
    rows,
    counts: countFaults(sections),
    aside: aside.filter((line) => !outside.includes(line)),
    outside,
    unnamed,
    otherDay: otherDay({ id: meetingId, dateEdtf }, days),
    undecided: ground.completeFor === 'nothing' ? 0 : count,
    question: await askAboutList(reader, list),
  };
  return { reading, ground };
}

/** What the rows say as they are proposed; of a member whose status is still open, that it is named. */
const proposedEntries = (rows: readonly PasteRow[]) =>
  rows.flatMap(({ proposal: { memberId, status } }) =>
    typeof memberId === 'number' ? [{ memberId, status: status ?? ('present' as const) }] : [],
  );

const digestRows = (rows: PasteReading['rows']): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ heading, shown, name }) => [heading, shown, name])))
    .digest('hex');

/** Members that may have held a seat on the day. */
async function membersSeatedOn(reader: Reader, networkId: number, dateEdtf: string): Promise<number[]> {
  const seats = [...groupBy(await listSeats(reader, { networkIds: [networkId] }), ({ memberId }) => memberId)];
  const date = partialDate(dateEdtf);
  return seats
    .flatMap(([memberId, held]) => (findStretch(date, seatStretches(held)) === null ? [] : [memberId]))
    .sort((a, b) => a - b);
}
