import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { OwnFeed } from '@/components/reminders/own-feed';
import { ReminderDays } from '@/components/reminders/reminder-days';
import { ReminderList } from '@/components/reminders/reminder-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/i18n/format-instant';
import type { NetworkReminders } from '@/lib/office/reminders/types';

interface RemindersArticleProps {
  reminders: readonly NetworkReminders[];
  /** Networks in which the user may edit. */
  editable: ReadonlySet<number>;
  feedSince: Date | null;
  /** Address of a feed, with `:token` for its token. */
  address: string;
}

/** What is due, after how many days, and a private address for feed readers. */
export function RemindersArticle({ reminders, editable, feedSince, address }: RemindersArticleProps) {
  const t = useTranslations('reminders');
  const format = useRegisterFormat();
  const own = reminders.filter(({ network }) => editable.has(network.id));
  return (
    <>
      <PageHeading title={t('heading')}>{t('lede')}</PageHeading>
      <ReminderList reminders={reminders} />
      {own.length > 0 ? (
        <Section id="days" title={t('days')}>
          {own.map(({ network, days }) => (
            <ReminderDays key={network.id} networkId={network.id} network={format.name(network.name)} days={days} />
          ))}
        </Section>
      ) : null}
      <Section id="feed" title={t('own')} lede={t('ownLede')}>
        <OwnFeed since={feedSince && formatDay(feedSince, format.locale)} address={address} />
      </Section>
    </>
  );
}
