import { isLastAnnounced } from '@/lib/participation/cells/rules-announced';
import type { InLine } from '@/lib/participation/compare/rules-line';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';
import { toCells, toCoverage, toGaps, toMeeting, toSeats, toTerm, type TimelineContext } from './parts';
import type { TimelineSeries } from './layout/types';

/** One row a member, in the order given; all rows share the network's meetings. */
export function timelineOfNetwork(
  record: Omit<NetworkRecord, 'members'> & { members: readonly InLine<MemberInNetwork>[] },
  context: TimelineContext,
): TimelineSeries {
  const { locale, hrefs } = context;
  const { network } = record;
  const meetings = record.meetings.map((entry) => toMeeting(entry, network, context));
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const shown = new Set(meetingOf.keys());
  return {
    kind: 'network',
    name: network.name[locale],
    meetings,
    heldMeetingCount: record.meetings.filter(({ state }) => state === 'held').length,
    organisers:
      record.organiserTerms.length === 0
        ? []
        : [{ network: null, terms: record.organiserTerms.map((term) => toTerm(term, locale)) }],
    coverage: toCoverage(network.coverage),
    rows: record.members.map(({ member, seats, row, line, via = [] }) => ({
      ...(line && { line, via: via.map(({ name }) => name[locale]) }),
      key: String(member.id),
      label: member.name[locale],
      href: hrefs.member(member.slug),
      member: { slug: member.slug, name: member.name[locale] },
      cells: toCells(meetings, row.cells),
      seats: toSeats(seats, record.sources, context),
      ...toGaps(row.gaps, record, context, shown),
      coverage: null,
      account: row.account,
      lastAnnounced: isLastAnnounced(row),
      lastAttended: row.lastAttendedMeetingId === null ? null : (meetingOf.get(row.lastAttendedMeetingId) ?? null),
    })),
  };
}
