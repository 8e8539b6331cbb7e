import 'server-only';
import { listAssertions, type AssertionOfNetwork } from '@/lib/attendance/queries';
import { listUnrecordedNotes } from '@/lib/attendance/unrecorded/queries';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { meetingColumns, meetingVisibleTo, toMeetingEntry } from '@/lib/meetings/queries';
import { listMembers, listSeats } from '@/lib/members/queries';
import { findNetwork } from '@/lib/networks/queries';
import { findPlaceAmongCited } from '@/lib/participation/proof/queries-cited';
import { pageAt, splitUnnamed } from '@/lib/participation/proof/rules';
import type { MeetingProof, UnnamedMember } from '@/lib/participation/proof/types';
import { findSource, listSourceReferences } from '@/lib/sources/queries';

/**
 * Everything that a document says of one meeting, and of whom it is silent; null where the scope sees no such meeting, or
 * the document says nothing of it. What it costs depends on this meeting alone.
 */
export async function findMeetingProof(
  reader: Reader,
  scope: ReadScope,
  slugs: { source: string; network: string; meeting: string },
): Promise<MeetingProof | null> {
  const source = await findSource(reader, slugs.source);
  const network = source && (await findNetwork(reader, scope, slugs.network));
  const row =
    network &&
    (await reader.meeting.findFirst({
      where: { networkId: network.id, slug: slugs.meeting, ...meetingVisibleTo(scope) },
      select: meetingColumns,
    }));
  if (!source || !network || !row) return null;
  const meeting = toMeetingEntry(row);
  const place = await findPlaceAmongCited(reader, scope, source.id, meeting.id);
  if (!place) return null;

  const list = await reader.meetingSource.findFirst({
    where: { sourceId: source.id, meetingId: meeting.id },
    select: { completeFor: true, countedMemberIds: true, quote: true },
  });
  const said = await listAssertions(reader, scope, { meetingId: meeting.id });
  const own = said.filter(({ sourceId }) => sourceId === source.id);
  const notes = (await listUnrecordedNotes(reader, meeting.id)).filter(({ sourceId }) => sourceId === source.id);
  const drafted = await listDrafted(reader, source.id, meeting.id);
  // Only a list that claims to be complete is silent of anybody.
  const completeFor = list?.completeFor ?? 'nothing';
  const held = completeFor === 'nothing' ? [] : await listSeats(reader, { networkIds: [network.id] });
  const { notListed, unheard } = splitUnnamed(
    meeting,
    {
      sourceId: source.id,
      completeFor,
      countedMemberIds: list?.countedMemberIds ?? [],
      sourceKind: source.kind,
      speaks: own.length > 0 || drafted.length === 0,
    },
    groupBy(held, ({ memberId }) => memberId),
    new Set([...own.map(({ memberId }) => memberId), ...drafted]),
  );

  const memberIds = [...own, ...notes].flatMap(({ memberId }) => memberId ?? []);
  const members = new Map(
    (await listMembers(reader, [...memberIds, ...notListed, ...unheard])).map((member) => [member.id, member]),
  );
  const others = groupBy(
    said.filter(({ sourceId }) => sourceId !== source.id),
    ({ memberId }) => memberId,
  );
  const unnamed = (ids: readonly number[]): UnnamedMember[] =>
    ids.flatMap((id) => {
      const member = members.get(id);
      return member ? [{ member, others: others.get(id) ?? [] }] : [];
    });
  return {
    source,
    network: { id: network.id, slug: network.slug, name: network.name },
    meeting,
    completeFor,
    quote: list?.quote ?? null,
    named: own.flatMap((assertion: AssertionOfNetwork) => {
      const member = members.get(assertion.memberId);
      return member ? [{ member, assertion }] : [];
    }),
    notListed: unnamed(notListed),
    unheard: unnamed(unheard),
    otherSources: await listSourceReferences(
      reader,
      [...notListed, ...unheard].flatMap((id) => (others.get(id) ?? []).map(({ sourceId }) => sourceId)),
    ),
    notes: notes.map((note) => ({ member: members.get(note.memberId ?? 0) ?? null, note })),
    page: pageAt(place.place),
    previous: place.previous,
    next: place.next,
  };
}

/** Members whom a document names in drafts alone: it is not silent on them. */
async function listDrafted(reader: Reader, sourceId: number, meetingId: number): Promise<number[]> {
  const rows = await reader.attendance.findMany({
    where: { sourceId, meetingId, withdrawnAt: null, publishedAt: null },
    select: { memberId: true },
  });
  return rows.map(({ memberId }) => memberId);
}
