import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { CitedSeats, CitedTerms } from '@/components/sources/cited-facts';
import { CitedMeetingTable } from '@/components/sources/cited-meetings';
import { CitedSuccessions } from '@/components/sources/cited-successions';
import { CitedTotals } from '@/components/sources/cited-totals';
import { CitedClaims, CitedStatements } from '@/components/sources/cited-words';
import { MeetingProofParts } from '@/components/sources/meeting-proof';
import { SourceFacts } from '@/components/sources/source-facts';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { proofHref } from '@/lib/i18n/navigation';
import type { SourceRecord } from '@/lib/participation/pages/types';

/** A document and what in the register rests on it: meeting by meeting, and of periods, seats and terms. */
export function SourceArticle({ record }: { record: SourceRecord }) {
  const t = useTranslations('source');
  const { source, meetings, proofs, statements, totals, claims, seats, seatCount, organiserTerms, successions } =
    record;
  return (
    <article>
      <PageHeading kind={t('heading')} title={source.title} titleLang={source.language} />
      <SourceFacts source={source} />
      {statements.length > 0 ? (
        <Section id="statements" title={t('statements')}>
          <CitedStatements statements={statements} language={source.language} />
        </Section>
      ) : null}
      {totals.length > 0 ? (
        <Section id="totals" title={t('totals')} lede={t('totalsLede')}>
          <CitedTotals totals={totals} language={source.language} />
        </Section>
      ) : null}
      {meetings.total > 0 ? (
        <Section
          id="meetings"
          title={t('meetings')}
          lede={proofs.length > 0 ? undefined : t('meetingsLede', { total: meetings.total })}
        >
          {proofs.length > 0 ? (
            <Proofs proofs={proofs} source={source.slug} />
          ) : (
            <CitedMeetingTable source={source} meetings={meetings} />
          )}
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
        <Section
          id="seats"
          title={t('seats')}
          lede={seatCount > seats.length ? t('seatsShown', { shown: seats.length, all: seatCount }) : undefined}
        >
          <CitedSeats seats={seats} sourceId={source.id} />
        </Section>
      ) : null}
    </article>
  );
}

/** The few meetings of which the document speaks, in full. */
function Proofs({ proofs, source }: Pick<SourceRecord, 'proofs'> & { source: string }) {
  const format = useRegisterFormat();
  return proofs.map((proof) => (
    <section key={proof.meeting.id} className="mb-10">
      <h3 className="mb-2">
        <TextLink href={proofHref(source, proof.network.slug, proof.meeting.slug)}>
          {format.name(proof.meeting.title)}, {format.meeting(proof.meeting)}
        </TextLink>
      </h3>
      <MeetingProofParts proof={proof} level="h4" isTarget={false} />
    </section>
  ));
}
