import { useTranslations } from 'next-intl';
import { AttendanceLink } from '@/components/participation/attendance-link';
import { completeList } from '@/lib/core/exhaustive';
import { useRegisterFormat } from '@/components/format/register-format';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';
import type { Beside } from '@/lib/participation/questions/rules-beside';

const KINDS = completeList<keyof Beside>()(['excludedIds', 'guestIds', 'observerIds', 'unclearIds']);

/** What the answer does not count, in a sentence each, from when to when: exclusions, visits as a guest, unclear seats. */
export function BesideSentences({ asked, beside }: { asked: QuestionedMember; beside: Beside }) {
  const t = useTranslations('questions.beside');
  const format = useRegisterFormat();
  const { member, part } = asked;
  return KINDS.map((kind) => {
    const wanted = new Set(beside[kind]);
    const meetings = part.meetings.filter(({ id }) => wanted.has(id));
    const [first, last] = [meetings[0], meetings.at(-1)];
    if (!first || !last) return null;
    const link = (meeting: typeof first) => (
      <AttendanceLink network={part.network.slug} meeting={meeting} member={member.slug} />
    );
    return (
      <p key={kind} className="mt-1" data-beside={kind}>
        {t.rich(kind, {
          count: meetings.length,
          member: format.name(member.name),
          first: () => link(first),
          last: () => link(last),
        })}
      </p>
    );
  });
}
