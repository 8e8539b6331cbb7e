import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { FailedSignIns as Failed } from '@/lib/auth/types';

/** Tells administrators at whose accounts somebody failed to sign in. */
export function FailedSignIns({ failed }: { failed: readonly Failed[] }) {
  const t = useTranslations('admin.overview');
  if (failed.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice title={t('failedSignIns')}>
        <ul className="mb-2">
          {failed.map(({ userId, name, count, locked }) => (
            <li key={userId}>
              <TextLink href={{ pathname: '/admin/users/[user]', params: { user: String(userId) } }}>
                {t('failedSignInsOf', { name, count })}
              </TextLink>
              {locked ? ` ${t('failedSignInsLocked')}` : null}
            </li>
          ))}
        </ul>
        <p>{t('failedSignInsHint')}</p>
      </Notice>
    </div>
  );
}
