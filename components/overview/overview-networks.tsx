import { useTranslations } from 'next-intl';
import { newMeetingHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { OfficeNetworkCard } from '@/lib/office/types';

/** The networks somebody may work in, with how complete their records are. */
export function OverviewNetworks({ networks }: { networks: readonly OfficeNetworkCard[] }) {
  const t = useTranslations('admin.overview');
  const network = useTranslations('admin.network');
  const format = useRegisterFormat();
  return (
    <DataTable
      caption={t('networks')}
      captionHidden
      columns={[
        { key: 'network', label: t('network') },
        { key: 'state', label: t('state') },
        { key: 'members', label: network('seats'), numeric: true },
        { key: 'meetings', label: network('meetings'), numeric: true },
        { key: 'completeness', label: t('completeness'), numeric: true },
        { key: 'new', label: t('next') },
      ]}
      rows={networks.map((card) => ({
        key: card.id,
        cells: [
          <TextLink key="network" href={officeNetworkHref(card.slug)}>
            {format.name(card.name)}
          </TextLink>,
          card.published ? t('published') : t('draft'),
          card.memberCount,
          card.meetingCount,
          card.completeness === null ? null : format.percent(card.completeness),
          <TextLink key="new" href={newMeetingHref(card.slug)}>
            {network('newMeeting')}
          </TextLink>,
        ],
      }))}
    />
  );
}
