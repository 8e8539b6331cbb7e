import { useTranslations } from 'next-intl';
import { Timeline } from '@/components/charts/timeline/timeline';
import type { TimelineSeries } from '@/components/charts/timeline/layout/types';
import { NoteMarks, type NoteNumbers } from '@/components/members/printout/note-marks';
import { PrintoutComparison } from '@/components/members/printout/printout-comparison';
import { PrintoutFacts } from '@/components/members/printout/printout-facts';
import { PrintoutRecord } from '@/components/members/printout/printout-record';
import { useStatedBounds } from '@/components/gaps/stated-bounds';
import { QuoteTranslation } from '@/components/sources/quote-translation';
import { BesideSentences } from '@/components/participation/beside-sentences';
import { VerdictSentence } from '@/components/participation/verdict-sentence';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkOfMember, NetworkRecord } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface PrintoutNetworkProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
  notes: NoteNumbers;
  address: string;
  /** Its drawing, and the finding above it; null: the heading of the sheet says it. */
  series: TimelineSeries;
  finding: string | null;
  /** Of all members, to compare with. */
  network: NetworkRecord | null;
}

/** One network on the printout. */
export function PrintoutNetwork({
  member,
  part,
  sources,
  notes,
  address,
  series,
  finding,
  network: whole,
}: PrintoutNetworkProps) {
  const t = useTranslations('printout');
  const stated = useTranslations('member.findings.statedKind');
  const format = useRegisterFormat();
  const bounds = useStatedBounds();
  const { network, statements, meetings } = part;
  const languageIn = (sourceId: number) => sources.find(({ id }) => id === sourceId)?.language;
  const claims = part.claims.filter(({ claim }) => claim.kind === 'never_attended');
  return (
    <section aria-labelledby={`printout-${network.slug}`}>
      <h2 id={`printout-${network.slug}`}>{format.name(network.name)}</h2>
      {finding === null ? null : <p className="printout-finding">{finding}</p>}
      <div className="printout-figure">
        <Timeline
          id={`printout-${network.slug}-figure`}
          series={series}
          headedBy={`printout-${network.slug}`}
          isNamed
          isFramed
          mayTell={false}
        />
      </div>
      <PrintoutFacts part={part} notes={notes} />
      {statements.length > 0 ? (
        <>
          <h3>{t('statements')}</h3>
          <ul className="printout-list">
            {statements.map((statement) => (
              <li key={statement.id}>
                {stated(statement.kind, { bounds: bounds(statement, part.row.gaps) })}:{' '}
                <q lang={languageIn(statement.sourceId)}>{statement.quote}</q>
                <NoteMarks ids={[statement.sourceId]} notes={notes} />{' '}
                <QuoteTranslation quote={statement.quote} language={languageIn(statement.sourceId)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {claims.length > 0 ? (
        <>
          <h3>{t('claims')}</h3>
          <ul className="printout-list">
            {claims.map(({ claim, verdict }) => (
              <li key={claim.id}>
                {format.name(claim.claimant)}: {format.name(claim.gist)}
                <NoteMarks ids={[claim.sourceId]} notes={notes} />
                {verdict ? (
                  <strong className="block font-medium" data-verdict={verdict.outcome}>
                    <span aria-hidden="true">→ </span>
                    <VerdictSentence verdict={verdict} network={network.slug} meetings={meetings} sources={sources} />
                    <NoteMarks ids={verdict.sourceIds} notes={notes} />
                    <BesideSentences
                      member={member}
                      network={network.slug}
                      meetings={meetings}
                      beside={verdict.beside}
                    />
                  </strong>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {whole ? <PrintoutComparison part={part} record={whole} /> : null}
      <PrintoutRecord part={part} sources={sources} notes={notes} address={address} />
    </section>
  );
}
