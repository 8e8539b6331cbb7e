import type { SourceRecord } from '@/lib/participation/types-pages';

type CitedAssertion = SourceRecord['assertions'][number];

export interface CitedMeetingGroup extends Pick<CitedAssertion, 'network' | 'meeting'> {
  lines: CitedAssertion[];
  /** The one sentence all lines rest on, e.g. that of a list of participants; null where they differ. */
  sharedQuote: string | null;
}

/** The assertions of a document in the order given, grouped by meeting. */
export function attendanceByMeeting(assertions: readonly CitedAssertion[]): CitedMeetingGroup[] {
  const groups = new Map<number, CitedAssertion[]>();
  for (const line of assertions) {
    const lines = groups.get(line.meeting.id);
    if (lines) lines.push(line);
    else groups.set(line.meeting.id, [line]);
  }
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const { quote } = first.assertion;
    const shared = lines.length > 1 && lines.every(({ assertion }) => assertion.quote === quote);
    return [{ network: first.network, meeting: first.meeting, lines, sharedQuote: shared ? quote : null }];
  });
}
