import { useTranslations } from 'next-intl';
import { useMissingKinds } from '@/components/admin/missing-items';
import { MissingList } from '@/components/admin/missing-list';
import { OverviewNetworks } from '@/components/admin/overview-networks';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { MissingOverview } from '@/lib/participation/types-office';

interface OverviewArticleProps {
  missing: MissingOverview;
  mayCreate: boolean;
}

/** Where an office begins: its networks, and what they lack. */
export function OverviewArticle({ missing, mayCreate }: OverviewArticleProps) {
  const t = useTranslations('admin.overview');
  const frame = useTranslations('admin.frame');
  const kinds = useMissingKinds(missing);
  const empty = missing.networks.length === 0;
  return (
    <>
      <PageHeading title={t('heading')}>{t('lede')}</PageHeading>
      <Section id="networks" title={t('networks')}>
        {empty ? (
          <p className="max-w-measure">
            {t('noNetworks')} {mayCreate ? t('noNetworksCreate') : t('noNetworksAsk')}
          </p>
        ) : (
          <OverviewNetworks networks={missing.networks} />
        )}
        {mayCreate ? (
          <p className="mt-4">
            <TextLink href="/admin/networks/new">{frame('newNetwork')}</TextLink>
          </p>
        ) : null}
      </Section>
      {empty ? null : (
        <Section id="missing" title={t('missing')}>
          {kinds.length === 0 ? <p className="max-w-measure">{t('nothingMissing')}</p> : null}
          <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
            {kinds.map(({ title, items }) => (
              <MissingList key={title} title={title} items={items} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
