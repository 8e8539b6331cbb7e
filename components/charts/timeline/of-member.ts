import type { MemberRecord, NetworkOfMember } from '@/lib/participation/pages/types';
import { gatherEvidence } from '@/lib/participation/gaps/rules-evidence';
import { sharedVoice } from '@/lib/sources/rules-voice';
import { toCells, toCoverage, toGaps, toMeeting, toScore, toSeats, toTerm, type TimelineContext } from './parts';
import type { TimelineMeeting, TimelineRow, TimelineSeries } from './layout/types';

interface OwnMeetings {
  part: NetworkOfMember;
  meetings: TimelineMeeting[];
}

/** One row a network, each with meetings of its own. */
export function timelineOfMember(record: MemberRecord, context: TimelineContext): TimelineSeries {
  const { locale } = context;
  const parts = record.networks.map((part): OwnMeetings => ({
    part,
    meetings: toMeetings(part, record.sources, context),
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
    rows: parts.map((own) => toRow(record, own, single, context)),
  };
}

/** Each told in the words of the documents that prove the member's status there. */
function toMeetings(part: NetworkOfMember, sources: MemberRecord['sources'], context: TimelineContext) {
  const evidence = gatherEvidence(part);
  return part.meetings.map((entry) =>
    toMeeting(entry, part.network, context, sharedVoice(evidence.ofMeetings([entry.id]), sources)),
  );
}

function toRow(
  record: MemberRecord,
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
    seats: toSeats(seats, locale),
    ...toGaps(row.gaps, { statements, sources: record.sources }, context),
    coverage: single ? null : toCoverage(network.coverage),
    score: toScore(row, network.duty),
    lastAttended: meetings.find(({ id }) => id === row.lastAttendedMeetingId) ?? null,
  };
}
