import { useTranslations } from 'next-intl';
import { PageSteps } from '@/components/ui/page-steps';
import type { Href } from '@/lib/i18n/navigation';
import type { Page } from '@/lib/participation/pages/types';

interface ListStepsProps {
  list: Pick<Page<unknown>, 'page' | 'hasMore'>;
  /** Address of a page of the list. */
  hrefTo: (page: number) => Href;
}

/** To the pages before and behind this one; nothing where the list has one page. */
export function ListSteps({ list: { page, hasMore }, hrefTo }: ListStepsProps) {
  const t = useTranslations('site.list');
  return (
    <PageSteps
      label={t('label')}
      here={t('here', { page })}
      previous={page > 1 ? { label: t('previous'), href: hrefTo(page - 1) } : null}
      next={hasMore ? { label: t('next'), href: hrefTo(page + 1) } : null}
    />
  );
}
