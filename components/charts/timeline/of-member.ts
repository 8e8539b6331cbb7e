import { isLastAnnounced } from '@/lib/participation/cells/rules-announced';
import type { MemberReference } from '@/lib/members/types';
import type { MemberRecord, NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';
import { toCells, toCoverage, toGaps, toMeeting, toSeats, toTerm, type TimelineContext } from './parts';
import type { TimelineMeeting, TimelineProof, TimelineRow, TimelineSeries } from './layout/types';

/** Of whom it is told, and by which documents. */
interface Told {
  member: MemberReference;
  sources: SourceReference[];
}

/** Meetings of one network, and what is known there of one member. */
export interface OwnMeetings {
  part: NetworkOfMember;
  meetings: TimelineMeeting[];
}

/** One row a network, each with meetings of its own. */
export function timelineOfMember(
  record: Told & Pick<MemberRecord, 'networks'>,
  context: TimelineContext,
): TimelineSeries {
  const { locale } = context;
  const parts = record.networks.map((part): OwnMeetings => ({
    part,
    meetings: part.meetings.map((entry) => toMeeting(entry, part.network, context)),
  }));
  const single = parts.length === 1;
  return {
    kind: 'member',
    name: record.member.name[locale],
    meetings: parts.flatMap(({ meetings }) => meetings),
    heldMeetingCount: record.networks.reduce(
      (sum, { meetings }) => sum + meetings.filter(({ state }) => state === 'held').length,
      0,
    ),
    organisers: record.networks
      .filter(({ organiserTerms }) => organiserTerms.length > 0)
      .map(({ network, organiserTerms }) => ({
        network: single ? null : network.name[locale],
        terms: organiserTerms.map((term) => toTerm(term, locale)),
      })),
    coverage: single ? toCoverage(record.networks[0]?.network.coverage ?? null) : null,
    rows: parts.flatMap((own) => [toRow(record, own, single, context), ...toLine(own, single, context)]),
  };
}

/** Whom the member follows, and who follows it: each a row of its own below, with its own account. */
const toLine = ({ part, meetings }: OwnMeetings, single: boolean, context: TimelineContext): TimelineRow[] =>
  part.line.map(({ member, relation, via, row, seats, statements, sources }) => ({
    key: `${part.network.id}-${member.id}`,
    label: member.name[context.locale],
    href: context.hrefs.member(member.slug),
    line: relation,
    via: via.map(({ name }) => name[context.locale]),
    member: { slug: member.slug, name: member.name[context.locale] },
    cells: toCells(meetings, row.cells),
    seats: toSeats(seats, sources, context),
    ...toGaps(row.gaps, { statements, sources }, context),
    coverage: single ? null : toCoverage(part.network.coverage),
    account: row.account,
    lastAttended: meetings.find(({ id }) => id === row.lastAttendedMeetingId) ?? null,
    lastAnnounced: isLastAnnounced(row),
  }));

/** @param single no other network is in the series, which then has the coverage itself */
export function toRow(
  record: Told,
  { part, meetings }: OwnMeetings,
  single: boolean,
  context: TimelineContext,
): TimelineRow {
  const { locale, hrefs } = context;
  const { network, row, seats, statements } = part;
  return {
    key: String(network.id),
    label: network.name[locale],
    href: hrefs.network(network.slug),
    member: { slug: record.member.slug, name: record.member.name[locale] },
    cells: toCells(meetings, row.cells),
    seats: toSeats(seats, record.sources, context),
    ...toGaps(row.gaps, { statements, sources: record.sources }, context),
    coverage: single ? null : toCoverage(network.coverage),
    account: row.account,
    lastAttended: meetings.find(({ id }) => id === row.lastAttendedMeetingId) ?? null,
    lastAnnounced: isLastAnnounced(row),
    proofs: toProofs(record, part, context),
  };
}

/** Of each meeting the first document that speaks of the member. */
function toProofs(
  { member, sources }: Told,
  { network, meetings, assertions }: NetworkOfMember,
  { hrefs }: TimelineContext,
): ReadonlyMap<number, TimelineProof> {
  const proofs = new Map<number, TimelineProof>();
  for (const { meetingId, sourceId } of assertions) {
    const source = sources.find(({ id }) => id === sourceId);
    const meeting = meetings.find(({ id }) => id === meetingId);
    if (!source || !meeting || proofs.has(meetingId)) continue;
    proofs.set(meetingId, {
      by: source.publisher,
      href: hrefs.proof(source.slug, network.slug, meeting.slug, member.slug),
    });
  }
  return proofs;
}
