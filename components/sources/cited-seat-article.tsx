import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { CitedSeats } from '@/components/sources/cited-facts';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ExternalLink } from '@/components/ui/external-link';
import { PageHeading } from '@/components/ui/page-heading';
import { sourceHref } from '@/lib/i18n/navigation';
import type { CitedSeat } from '@/lib/participation/pages/types';

/** What a document has to do with one seat: the proof to which its dates lead, however many seats rest on the document. */
export function CitedSeatArticle({ cited }: { cited: CitedSeat }) {
  const t = useTranslations('source');
  const site = useTranslations('site');
  const evidence = useTranslations('evidence');
  const terms = useTranslations('terms.sourceKind');
  const format = useRegisterFormat();
  const { source, network, member } = cited;
  const origin = evidence('citation', {
    publisher: source.publisher,
    date: source.date ? format.date(source.date) : evidence('undated'),
  });
  const names = { member: format.name(member.name), network: format.name(network.name) };
  return (
    <article>
      <Breadcrumbs
        label={site('breadcrumbs')}
        crumbs={[{ label: `${terms(source.kind)}: ${origin}`, href: sourceHref(source.slug) }]}
      />
      <PageHeading kind={t('proof.heading')} title={t('seatPageTitle', names)}>
        <p>
          <span lang={source.language}>{source.title}</span> ({origin})
        </p>
        {source.address ? (
          <p className="text-table">
            <ExternalLink href={source.address}>{source.address}</ExternalLink>
          </p>
        ) : null}
      </PageHeading>
      <h2 className="mb-3">{t('seatSaid')}</h2>
      <CitedSeats seats={[cited]} sourceId={source.id} />
    </article>
  );
}
