import { useLocale, useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { useBrowserName } from '@/components/account/browser-name';
import type { AccountAction } from '@/components/account/use-account-form';
import { DataTable } from '@/components/ui/data-table';
import { formatInstant } from '@/lib/i18n/format-instant';

interface SessionTableProps {
  sessions: readonly { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string }[];
  /** The current session; it ends by signing out. */
  present?: string;
  action: AccountAction;
  /** Hidden fields beside the session. */
  given?: Readonly<Record<string, string>>;
}

/** Signed-in browsers, each with a button that ends its session. */
export function SessionTable({ sessions, present, action, given = {} }: SessionTableProps) {
  const t = useTranslations('auth');
  const locale = useLocale();
  const browserName = useBrowserName();
  if (sessions.length === 0) return <p>{t('sessions.none')}</p>;
  return (
    <DataTable
      caption={t('sessions.title')}
      captionHidden
      columns={[
        { key: 'browser', label: t('sessions.browser') },
        { key: 'since', label: t('sessions.since') },
        { key: 'seen', label: t('sessions.seen') },
        { key: 'end', label: t('sessions.end') },
      ]}
      rows={sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
        key: id,
        cells: [
          browserName(userAgent),
          formatInstant(createdAt, locale),
          formatInstant(lastSeenAt, locale),
          id === present ? (
            t('sessions.present')
          ) : (
            <AccountForm
              key="end"
              quiet
              id={`end-${id}`}
              action={action}
              given={{ ...given, sessionId: id }}
              submit={t('sessions.end')}
              pending={t('pending')}
            />
          ),
        ],
      }))}
    />
  );
}
