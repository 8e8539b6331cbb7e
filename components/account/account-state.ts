import { useTranslations } from 'next-intl';
import type { Account } from '@/lib/auth/types';

/** Whether an account can be signed in to, in words. */
export function useAccountState() {
  const t = useTranslations('auth.state');
  return ({ deactivatedAt, passwordChangedAt, identityCount }: Account) => {
    if (deactivatedAt) return t('deactivated');
    return passwordChangedAt || identityCount > 0 ? t('active') : t('invited');
  };
}
