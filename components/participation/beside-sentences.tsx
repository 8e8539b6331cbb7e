import { useTranslations } from 'next-intl';
import { AttendanceLink } from '@/components/participation/attendance-link';
import { useRegisterFormat } from '@/components/format/register-format';
import { completeList } from '@/lib/core/exhaustive';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { Beside } from '@/lib/participation/questions/types-beside';

const KINDS = completeList<keyof Beside>()(['excludedIds', 'guestIds', 'observerIds', 'unclearIds']);

interface BesideSentencesProps {
  member: MemberReference;
  /** Slug. */
  network: string;
  /** Of the network, in order. */
  meetings: readonly MeetingEntry[];
  beside: Beside;
}

/** What an answer does not count, in a sentence each, from when to when: exclusions, visits as a guest, unclear seats. */
export function BesideSentences({ member, network, meetings: all, beside }: BesideSentencesProps) {
  const t = useTranslations('questions.beside');
  const format = useRegisterFormat();
  return KINDS.map((kind) => {
    const wanted = new Set(beside[kind]);
    const meetings = all.filter(({ id }) => wanted.has(id));
    const [first, last] = [meetings[0], meetings.at(-1)];
    if (!first || !last) return null;
    const link = (meeting: typeof first) => <AttendanceLink network={network} meeting={meeting} member={member.slug} />;
    return (
      <span key={kind} className="mt-1 block font-normal" data-beside={kind}>
        {t.rich(kind, {
          count: meetings.length,
          ...format.named('member', member.name),
          first: () => link(first),
          last: () => link(last),
        })}
      </span>
    );
  });
}
