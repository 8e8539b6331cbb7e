import { useTranslations } from 'next-intl';
import { MemberIndexTable } from '@/components/members/member-index-table';
import { ListSteps } from '@/components/participation/list-steps';
import { PageHeading } from '@/components/ui/page-heading';
import { memberListHref } from '@/lib/i18n/navigation';
import type { Page, Participant } from '@/lib/participation/pages/types';

/** A page of everyone in the register. */
export function MemberList({ list }: { list: Page<Participant> }) {
  const t = useTranslations('members');
  return (
    <>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      {list.entries.length > 0 ? <MemberIndexTable entries={list.entries} /> : <p>{t('none')}</p>}
      <ListSteps list={list} hrefTo={memberListHref} />
    </>
  );
}
