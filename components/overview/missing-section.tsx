import { useTranslations } from 'next-intl';
import { officeNetworkHref } from '@/components/office/admin-hrefs';
import { useMissingKinds, type MissingKind } from '@/components/overview/missing-items';
import { MissingList } from '@/components/overview/missing-list';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { MissingOverview } from '@/lib/office/types';

/** What is missing, network by network. */
export function MissingSection({ missing }: { missing: MissingOverview }) {
  const t = useTranslations('admin.overview');
  const format = useRegisterFormat();
  const kinds = useMissingKinds();
  const ofNetworks = missing.networks
    .map((network) => ({ network, found: kinds.ofNetwork(network, missing) }))
    .filter(({ found }) => found.length > 0);
  const ofRegister = kinds.ofRegister(missing);
  return (
    <Section id="missing" title={t('missing')}>
      {ofNetworks.length + ofRegister.length === 0 ? <p className="max-w-measure">{t('nothingMissing')}</p> : null}
      <div className="space-y-12">
        {ofNetworks.map(({ network, found }) => (
          <div key={network.id}>
            <h3>
              <TextLink href={officeNetworkHref(network.slug)}>{format.name(network.name)}</TextLink>
            </h3>
            {network.completeness === null ? null : (
              <p className="mt-1 text-muted">
                {t('completeness')}: {format.percent(network.completeness)} (
                {t('completenessOf', { known: network.known, eligible: network.eligible })})
              </p>
            )}
            <MissingLists found={found} />
          </div>
        ))}
        {ofRegister.length > 0 ? (
          <div>
            <h3>{t('elsewhere')}</h3>
            <MissingLists found={ofRegister} />
          </div>
        ) : null}
      </div>
    </Section>
  );
}

/** Columns for lists of very different lengths, without holes between them. */
function MissingLists({ found }: { found: readonly MissingKind[] }) {
  return (
    <div className="mt-4 gap-x-10 md:columns-2">
      {found.map(({ title, items }) => (
        <MissingList key={title} title={title} items={items} />
      ))}
    </div>
  );
}
