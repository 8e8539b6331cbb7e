import type { QuestionedMember } from '@/lib/participation/pages/types-question';
import { timelineOfMember, toRow } from './of-member';
import { toCoverage, toMeeting, toTerm, type TimelineContext } from './parts';
import type { TimelineMeeting, TimelineSeries } from './layout/types';

/**
 * One row a seat, in the order given: of one network, whose meetings all rows share, or of several. One alone is the member's own
 * timeline.
 */
export function timelineOfSeats(seats: readonly QuestionedMember[], context: TimelineContext): TimelineSeries {
  const { locale, hrefs } = context;
  const [only] = seats;
  if (only && seats.length === 1) return timelineOfMember({ ...only, networks: [only.part] }, context);
  const networks = new Map(seats.map(({ part }) => [part.network.id, part]));
  const single = networks.size === 1;
  const meetings = new Map<number, TimelineMeeting>();
  for (const { network, meetings: own } of networks.values())
    for (const entry of own) meetings.set(entry.id, toMeeting(entry, network, context));
  const [first] = networks.values();
  return {
    kind: 'network',
    name: [...networks.values()].map(({ network }) => network.name[locale]).join(', '),
    meetings: [...meetings.values()],
    heldMeetingCount: [...networks.values()].reduce(
      (sum, { meetings: own }) => sum + own.filter(({ state }) => state === 'held').length,
      0,
    ),
    organisers:
      first && single && first.organiserTerms.length > 0
        ? [{ network: null, terms: first.organiserTerms.map((term) => toTerm(term, locale)) }]
        : [],
    coverage: single ? toCoverage(first?.network.coverage ?? null) : null,
    rows: seats.map(({ member, part, sources }) => {
      const own = part.meetings.flatMap(({ id }) => meetings.get(id) ?? []);
      const name = member.name[locale];
      return {
        ...toRow({ member, sources }, { part, meetings: own }, single, context),
        key: `${part.network.id}-${member.id}`,
        label: single ? name : `${name}, ${part.network.name[locale]}`,
        href: hrefs.member(member.slug),
      };
    }),
  };
}
