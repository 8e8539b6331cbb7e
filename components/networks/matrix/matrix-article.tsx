import { useLocale, useTranslations } from 'next-intl';
import { NetworkMatrix } from '@/components/networks/matrix/network-matrix';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { networkHref } from '@/lib/i18n/navigation';
import { breakAtJoints } from '@/lib/i18n/word-joints';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** A network's matrix alone, in the view the address asks for. */
export function MatrixArticle({ record, view }: { record: NetworkRecord; view: MatrixView }) {
  const t = useTranslations('matrix');
  const site = useTranslations('site');
  const network = useTranslations('network');
  const voice = commonAccountVoice(record.members.map(({ row }) => row.account));
  const name = record.network.name[useLocale()];
  const crumbs = [
    { label: site('sections.networks'), href: '/networks' as const },
    { label: name, href: networkHref(record.network.slug) },
  ];
  return (
    <article>
      <Breadcrumbs label={site('breadcrumbs')} crumbs={crumbs} />
      <PageHeading kind={t('title')} title={breakAtJoints(name)}>
        {t('lede')}
      </PageHeading>
      <h2 className="sr-only">{network('timeline', { voice })}</h2>
      <div className="mt-6">
        <NetworkMatrix record={record} view={view} />
      </div>
    </article>
  );
}
