import { useTranslations } from 'next-intl';
import { NetworkCards } from '@/components/networks/network-cards';
import { NetworkRecordKey } from '@/components/networks/network-record-key';
import { ListSteps } from '@/components/participation/list-steps';
import { PageHeading } from '@/components/ui/page-heading';
import { networkListHref } from '@/lib/i18n/navigation';
import type { NetworkCard, NetworkRecord, Page } from '@/lib/participation/pages/types';

interface NetworkListProps {
  list: Page<NetworkCard>;
  records: readonly NetworkRecord[];
}

/** A page of the networks. */
export function NetworkList({ list, records }: NetworkListProps) {
  const t = useTranslations('networks');
  const start = useTranslations('start');
  return (
    <>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      {records.length > 0 ? <p className="max-w-measure text-muted">{start('networksLede')}</p> : null}
      <NetworkRecordKey records={records} />
      <NetworkCards networks={list.entries} records={records} level="h2" />
      <ListSteps list={list} hrefTo={networkListHref} />
    </>
  );
}
