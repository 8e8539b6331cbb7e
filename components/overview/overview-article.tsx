import { useTranslations } from 'next-intl';
import { FirstSteps } from '@/components/overview/first-steps';
import { MissingSection } from '@/components/overview/missing-section';
import { OverviewNetworks } from '@/components/overview/overview-networks';
import { ReminderList } from '@/components/reminders/reminder-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { NetworkReminders } from '@/lib/office/reminders/types';
import type { MissingOverview } from '@/lib/office/types';

interface OverviewArticleProps {
  reminders: readonly NetworkReminders[];
  missing: MissingOverview;
  mayCreate: boolean;
  mayEdit: (networkId: number) => boolean;
  mayPublish: (networkId: number) => boolean;
}

/** Where an office begins: its networks, and what they lack. */
export function OverviewArticle({ reminders, missing, mayCreate, mayEdit, mayPublish }: OverviewArticleProps) {
  const t = useTranslations('admin.overview');
  const frame = useTranslations('admin.frame');
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
      <FirstSteps networks={missing.networks.filter(({ id }) => mayEdit(id))} mayPublish={mayPublish} />
      {empty ? null : (
        <Section id="reminders" title={t('reminders')}>
          <ReminderList reminders={reminders} />
          <p className="mt-4">
            <TextLink href="/admin/reminders">{t('remindersLink')}</TextLink>
          </p>
        </Section>
      )}
      {empty ? null : <MissingSection missing={missing} />}
    </>
  );
}
