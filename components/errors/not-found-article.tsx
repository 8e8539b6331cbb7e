import { useTranslations } from 'next-intl';
import { RegisterSearch } from '@/components/search/register-search';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';

/** What to do when an address leads nowhere. */
export function NotFoundArticle() {
  const t = useTranslations('errors.notFound');
  const site = useTranslations('site');
  return (
    <article>
      <PageHeading kind="404" title={t('title')}>
        {t('text')}
      </PageHeading>
      <RegisterSearch />
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <TextLink href="/">{site('start')}</TextLink>
        </li>
        <li>
          <TextLink href="/networks">{t('networks')}</TextLink>
        </li>
        <li>
          <TextLink href="/members">{t('members')}</TextLink>
        </li>
      </ul>
    </article>
  );
}
