import { useTranslations } from 'next-intl';
import type { AccountFieldTexts } from '@/components/account/account-field';
import { PASSWORD_SHORTEST } from '@/lib/auth/rules-passwords';

/** A new password, typed twice. */
export function useNewPasswordFields(): readonly AccountFieldTexts[] {
  const t = useTranslations('auth.field');
  const secret = { type: 'password', autoComplete: 'new-password' } as const;
  return [
    { name: 'password', label: t('newPassword'), hint: t('newPasswordHint', { count: PASSWORD_SHORTEST }), ...secret },
    { name: 'repeated', label: t('repeated'), ...secret },
  ];
}
