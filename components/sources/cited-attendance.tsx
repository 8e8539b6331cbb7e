import { useTranslations } from 'next-intl';
import { VOICE, type SourceVoice } from '@/components/charts/status/source-voice';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { attendanceByMeeting, type CitedSentence } from '@/components/sources/attendance-by-meeting';
import { assertionDetails } from '@/components/charts/status/assertion-details';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { meetingHref, memberHref } from '@/lib/i18n/navigation';
import type { SourceRecord } from '@/lib/participation/pages/types';

/** What the document says of who was there, a table for every sentence. */
export function CitedAttendance({ record }: { record: SourceRecord }) {
  const format = useRegisterFormat();
  return attendanceByMeeting(record.assertions).map((group) => (
    <section key={group.meeting.id} className="mb-10">
      <h3 className="mb-2">
        <TextLink href={meetingHref(group.network.slug, group.meeting.slug)}>
          {format.name(group.meeting.title)}, {format.date(group.meeting.date)}
        </TextLink>
      </h3>
      {group.sentences.map((sentence) => (
        <SentenceTable
          key={sentence.quote}
          sentence={sentence}
          meeting={format.name(group.meeting.title)}
          language={record.source.language}
          voice={VOICE[record.source.kind]}
        />
      ))}
    </section>
  ));
}

interface SentenceTableProps {
  sentence: CitedSentence;
  meeting: string;
  language: string;
  voice: SourceVoice;
}

function SentenceTable({ sentence: { quote, lines }, meeting, language, voice }: SentenceTableProps) {
  const t = useTranslations('source');
  const status = useTranslations('status');
  const format = useRegisterFormat();
  const located = lines.some(({ assertion }) => assertion.locator !== null);
  const details = ({ assertion }: (typeof lines)[number]): string =>
    assertionDetails(status, assertion, assertion.representing && format.name(assertion.representing.name)).join(', ');
  const detailed = lines.some((line) => details(line) !== '');
  const byName = lines.toSorted(byMemberNameIn(format.locale));
  return (
    <div className="mb-6 max-w-3xl">
      {quote === null ? null : (
        <blockquote lang={language} className="mb-2 max-w-measure border-s-2 border-line-strong ps-3">
          <q>{quote}</q>
        </blockquote>
      )}
      <DataTable
        caption={t('attendanceAt', { meeting })}
        captionHidden
        columns={[
          { key: 'member', label: t('member') },
          { key: 'status', label: t('status') },
          ...(detailed ? [{ key: 'details', label: t('details') }] : []),
          ...(located ? [{ key: 'locator', label: t('locator') }] : []),
        ]}
        rows={byName.map(({ member, assertion, ...line }) => ({
          key: assertion.id,
          cells: [
            <TextLink key="member" href={memberHref(member.slug)}>
              {format.name(member.name)}
            </TextLink>,
            <StatusWord key="status" status={assertion.status} guest={assertion.capacity !== 'member'} voice={voice} />,
            ...(detailed ? [details({ member, assertion, ...line })] : []),
            ...(located ? [assertion.locator] : []),
          ],
        }))}
      />
    </div>
  );
}
