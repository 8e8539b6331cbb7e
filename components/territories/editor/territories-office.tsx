import { useTranslations } from 'next-intl';
import { editTerritoryHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { byNameIn } from '@/lib/i18n/name-order';
import type { Territory } from '@/lib/members/territories/types';

interface TerritoriesOfficeProps {
  territories: readonly Territory[];
  mayEdit: boolean;
}

/** All territories of the register, each a link to where it is edited. */
export function TerritoriesOffice({ territories, mayEdit }: TerritoriesOfficeProps) {
  const t = useTranslations('admin');
  const terms = useTranslations('terms.territoryKind');
  const format = useRegisterFormat();
  return (
    <>
      <PageHeading title={t('frame.territories')}>
        <p>{t('record.territoriesLede')}</p>
        {mayEdit ? (
          <p className="mt-3">
            <TextLink href="/admin/territories/new">{t('record.newTerritory')}</TextLink>
          </p>
        ) : null}
      </PageHeading>
      {territories.length === 0 ? (
        <p className="max-w-measure">{t('record.noTerritories')}</p>
      ) : (
        <DataTable
          caption={t('frame.territories')}
          captionHidden
          columns={[
            { key: 'territory', label: t('fields.territory') },
            { key: 'kind', label: t('record.kind') },
            { key: 'codes', label: t('record.codes') },
          ]}
          rows={territories
            .toSorted(byNameIn(format.locale))
            .map(({ id, slug, name, kind, isoState, isoSubdivision, ags }) => ({
              key: id,
              cells: [
                mayEdit ? (
                  <TextLink key="territory" href={editTerritoryHref(slug)}>
                    {format.name(name)}
                  </TextLink>
                ) : (
                  format.name(name)
                ),
                terms(kind),
                [isoState, isoSubdivision, ags].filter((code) => code !== null).join(' · '),
              ],
            }))}
        />
      )}
    </>
  );
}
