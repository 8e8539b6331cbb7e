import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { logHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';
import type { NetworkReminders } from '@/lib/office/reminders/types';

const isSilent = ({ overdue, silentMembers, drafts }: NetworkReminders): boolean =>
  overdue.length + silentMembers + drafts === 0;

/** What is due, network by network. */
export function ReminderList({ reminders }: { reminders: readonly NetworkReminders[] }) {
  const t = useTranslations('reminders');
  const format = useRegisterFormat();
  const found = reminders.filter((one) => !isSilent(one));
  if (found.length === 0) return <p className="max-w-measure">{t('nothing')}</p>;
  return (
    <div className="space-y-6">
      {found.map(({ network, overdue, silentMembers, drafts }) => (
        <div key={network.id}>
          <h3>
            <TextLink href={officeNetworkHref(network.slug)}>{format.name(network.name)}</TextLink>
          </h3>
          {overdue.length > 0 ? (
            <>
              <p className="mt-1">
                <strong>{t('overdue')}</strong> ({overdue.length})
              </p>
              <ul className="mt-1 sm:columns-3">
                {overdue.map(({ id, slug, date, planned }) => (
                  <li key={id}>
                    <TextLink href={logHref(network.slug, slug)}>{format.date(date)}</TextLink>
                    {planned ? <span className="text-sm text-muted"> – {t('planned')}</span> : null}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {silentMembers > 0 ? <p className="mt-1">{t('silent', { count: silentMembers })}</p> : null}
          {drafts > 0 ? <p className="mt-1">{t('drafts', { count: drafts })}</p> : null}
        </div>
      ))}
    </div>
  );
}
