import { useTranslations } from 'next-intl';
import { CitedAttendance } from '@/components/sources/cited-attendance';
import { CitedMeetings, CitedSeats, CitedTerms } from '@/components/sources/cited-facts';
import { CitedClaims, CitedStatements } from '@/components/sources/cited-words';
import { SourceFacts } from '@/components/sources/source-facts';
import { CitedSuccessions } from '@/components/sources/cited-successions';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import type { SourceRecord } from '@/lib/participation/pages/types';

/** A document and everything in the register that rests on it. */
export function SourceArticle({ record }: { record: SourceRecord }) {
  const t = useTranslations('source');
  const { source, statements, assertions, meetings, claims, seats, organiserTerms, successions } = record;
  return (
    <article>
      <PageHeading kind={t('heading')} title={source.title} titleLang={source.language} />
      <SourceFacts source={source} />
      {statements.length > 0 ? (
        <Section id="statements" title={t('statements')}>
          <CitedStatements statements={statements} language={source.language} />
        </Section>
      ) : null}
      {assertions.length > 0 ? (
        <Section id="attendance" title={t('attendance')}>
          <CitedAttendance record={record} />
        </Section>
      ) : null}
      {meetings.length > 0 ? (
        <Section id="meetings" title={t('meetings')}>
          <CitedMeetings meetings={meetings} language={source.language} />
        </Section>
      ) : null}
      {claims.length > 0 ? (
        <Section id="claims" title={t('claims')}>
          <CitedClaims claims={claims} language={source.language} />
        </Section>
      ) : null}
      {organiserTerms.length > 0 ? (
        <Section id="organisers" title={t('organisers')}>
          <CitedTerms terms={organiserTerms} language={source.language} />
        </Section>
      ) : null}
      {successions.length > 0 ? (
        <Section id="successions" title={t('successions')}>
          <CitedSuccessions successions={successions} language={source.language} />
        </Section>
      ) : null}
      {seats.length > 0 ? (
        <Section id="seats" title={t('seats')}>
          <CitedSeats seats={seats} sourceId={source.id} />
        </Section>
      ) : null}
    </article>
  );
}
