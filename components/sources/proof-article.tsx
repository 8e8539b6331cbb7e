import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { MeetingProofParts } from '@/components/sources/meeting-proof';
import { ProofHeading } from '@/components/sources/proof-heading';
import { SourceFileLink } from '@/components/sources/source-file-link';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref, proofHref, sourcePageHref } from '@/lib/i18n/navigation';
import type { MeetingProof, ProofPlace } from '@/lib/participation/proof/types';

/** What one document says of one meeting: the proof to which a figure leads. */
export function ProofArticle({ proof }: { proof: MeetingProof }) {
  const t = useTranslations('source.proof');
  const format = useRegisterFormat();
  const { source, network, meeting, page } = proof;
  return (
    <article>
      <ProofHeading source={source} title={`${format.name(meeting.title)}, ${format.meeting(meeting)}`}>
        {source.file ? (
          <p className="text-table">
            <SourceFileLink slug={source.slug} file={source.file} />
          </p>
        ) : null}
        <p className="text-table">
          {format.name(network.name)} ·{' '}
          <TextLink href={meetingHref(network.slug, meeting.slug)}>{t('allSources')}</TextLink>
        </p>
      </ProofHeading>
      <h2 className="sr-only">{t('said')}</h2>
      <MeetingProofParts proof={proof} level="h3" isTarget />
      <nav aria-label={t('neighbours')} className="no-print mt-12 border-t border-line pt-4">
        <ul className="flex flex-wrap justify-between gap-x-8 gap-y-2">
          <Neighbour label={t('previous')} source={source.slug} place={proof.previous} />
          <li>
            <TextLink href={sourcePageHref(source.slug, page)}>{t('all')}</TextLink>
          </li>
          <Neighbour label={t('next')} source={source.slug} place={proof.next} />
        </ul>
      </nav>
    </article>
  );
}

function Neighbour({ label, source, place }: { label: string; source: string; place: ProofPlace | null }) {
  const format = useRegisterFormat();
  if (!place) return null;
  return (
    <li>
      <span className="block text-sm text-muted">{label}</span>
      <TextLink href={proofHref(source, place.network.slug, place.meeting.slug)}>
        {format.meeting(place.meeting)}
      </TextLink>
    </li>
  );
}
