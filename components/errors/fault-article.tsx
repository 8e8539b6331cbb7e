import { useTranslations } from 'next-intl';
import { RegisterSearch } from '@/components/search/register-search';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { type Fault, FAULT_STATUS } from '@/lib/core/fault';

/** Whether the fault lies in the address, so that a search may find what was meant. */
const MAY_BE_FOUND: Readonly<Record<Fault, boolean>> = {
  malformed: true,
  foreignOrigin: false,
  notFound: true,
  failure: false,
  databaseAway: false,
  busy: false,
};

/** What is wrong, whose fault it is, and what to do. */
export function FaultArticle({ fault }: { fault: Fault }) {
  const t = useTranslations('errors');
  const site = useTranslations('site');
  return (
    <article>
      <PageHeading kind={FAULT_STATUS[fault]} title={t(`${fault}.title`)}>
        {t(`${fault}.text`)}
      </PageHeading>
      {MAY_BE_FOUND[fault] ? <RegisterSearch /> : null}
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
