import { memberFindings } from '@/components/members/profile/member-findings';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import type { Cell } from '@/lib/participation/cells/types';
import { gatherEvidence, type Evidence } from '@/lib/participation/gaps/rules-evidence';
import { currentGap, longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { Gap } from '@/lib/participation/gaps/types';
import type { MemberRecord, NetworkOfMember } from '@/lib/participation/pages/types';
import { numberNotes } from '@/lib/sources/rules-notes';

/** What proves a gap. Of one in which nothing is recorded no document says anything. */
export const gapSources = (evidence: Evidence, gap: Gap): number[] =>
  gap.kind === 'record' ? [] : evidence.ofGap(gap);

/** What the printout says first of a member in a network, each with the ids of the sources behind it. */
export function printoutFigures(part: NetworkOfMember) {
  const { lastAttended, exclusions } = memberFindings(part);
  const evidence = gatherEvidence(part);
  const cited = (gap: Gap) => ({ gap, sourceIds: gapSources(evidence, gap) });
  const withSources = (gap: Gap | null) => gap && cited(gap);
  const longest = longestGap(part.row.gaps);
  const current = currentGap(part.row.gaps, { orStated: true });
  return {
    lastAttended: lastAttended && {
      meeting: lastAttended.meeting,
      sourceIds: evidence.ofMeetings([lastAttended.meeting.id]),
    },
    current: withSources(current),
    longest: withSources(longest === current ? null : longest),
    exclusions: exclusions.map(cited),
    count: evidence.ofCount(),
    evidence,
  };
}

/** A status is what the sources say, and not worked out against their word by a rule of the register. */
export const isAsSourcesSay = ({ status, guest, contested }: Pick<Cell, 'status' | 'guest' | 'contested'>): boolean =>
  contested || guest || status === 'seat_unclear' || ATTENDANCE_STATUSES.some((asserted) => asserted === status);

/** The number of each source on the printout, in the order in which it is cited there. */
export function printoutNotes({ networks }: MemberRecord): Map<number, number> {
  return numberNotes(
    networks.flatMap((part) => {
      const { lastAttended, current, longest, exclusions, count, evidence } = printoutFigures(part);
      const stated = [...part.totals, ...part.seats, ...part.statements, ...part.claims.map(({ claim }) => claim)];
      return [
        ...(lastAttended?.sourceIds ?? []),
        ...(current?.sourceIds ?? []),
        ...(longest?.sourceIds ?? []),
        ...exclusions.flatMap(({ sourceIds }) => sourceIds),
        ...count,
        ...stated.map(({ sourceId }) => sourceId),
        ...part.seats.flatMap(({ doubt }) => doubt?.sourceId ?? []),
        ...evidence.ofMeetings(part.row.cells.filter(isAsSourcesSay).map(({ meetingId }) => meetingId)),
      ];
    }),
  );
}
