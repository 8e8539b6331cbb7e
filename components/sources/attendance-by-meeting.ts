import type { SourceRecord } from '@/lib/participation/pages/types';

type CitedAssertion = SourceRecord['assertions'][number];

/** The members of whom a document says the same words. */
export interface CitedSentence {
  quote: string | null;
  lines: CitedAssertion[];
}

export interface CitedMeetingGroup extends Pick<CitedAssertion, 'network' | 'meeting'> {
  sentences: CitedSentence[];
}

function groupBy<Key>(
  lines: readonly CitedAssertion[],
  keyOf: (line: CitedAssertion) => Key,
): [Key, CitedAssertion[]][] {
  const groups = new Map<Key, CitedAssertion[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups];
}

/** The assertions of a document in the order given, by meeting and by the sentence they rest on, so that a list of participants is quoted once. */
export function attendanceByMeeting(assertions: readonly CitedAssertion[]): CitedMeetingGroup[] {
  return groupBy(assertions, ({ meeting }) => meeting.id).flatMap(([, lines]) => {
    const [first] = lines;
    if (!first) return [];
    const sentences = groupBy(lines, ({ assertion }) => assertion.quote).map(([quote, said]) => ({
      quote,
      lines: said,
    }));
    return [{ network: first.network, meeting: first.meeting, sentences }];
  });
}
