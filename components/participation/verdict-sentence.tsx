import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Verdict } from '@/lib/participation/questions/types-claim';
import { sharedVoice } from '@/lib/sources/rules-voice';
import type { SourceReference } from '@/lib/sources/types';

interface VerdictSentenceProps {
  verdict: Verdict;
  network: string;
  meetings: readonly MeetingEntry[];
  sources: readonly SourceReference[];
}

/** What the record says of a "never attended" claim, with the meetings that decide it. */
export function VerdictSentence({ verdict, network, meetings, sources }: VerdictSentenceProps) {
  const t = useTranslations('participation.verdict');
  const format = useRegisterFormat();
  if (verdict.outcome === 'supported') return t('supported', { voice: verdict.voice });
  if (verdict.outcome === 'not_decidable')
    return verdict.barred ? t('barred') : t('not_decidable', { count: verdict.meetingIds.length });
  const deciding = meetings.filter((meeting) => verdict.meetingIds.includes(meeting.id));
  const publishers = [
    ...new Set(sources.filter((source) => verdict.sourceIds.includes(source.id)).map((source) => source.publisher)),
  ].join(', ');
  const voice = sharedVoice(verdict.sourceIds, sources);
  const dates = () =>
    deciding.map((meeting, position) => (
      <span key={meeting.id}>
        {position > 0 ? ', ' : null}
        <TextLink href={meetingHref(network, meeting.slug)}>{format.meeting(meeting)}</TextLink>
      </span>
    ));
  return verdict.selfReportedOnly
    ? t.rich('contradictedBySelf', { dates, publishers, voice })
    : t.rich('contradicted', { dates, voice });
}
