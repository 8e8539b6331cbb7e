import { useTranslations } from 'next-intl';
import type { AccountFieldTexts } from '@/components/account/account-field';
import type { Person } from '@/components/account/password-field';
import { PASSWORD_SHORTEST } from '@/lib/auth/rules-passwords';

const NOT_KNOWN: Person = { name: '', email: '' };

/** A new password, typed twice; whose it becomes is asked for by the form itself or given. */
export function useNewPasswordFields(person: Person = NOT_KNOWN): readonly AccountFieldTexts[] {
  const t = useTranslations('auth.field');
  const secret = { type: 'password', autoComplete: 'new-password' } as const;
  const hint = t('newPasswordHint', { count: PASSWORD_SHORTEST });
  return [
    { name: 'password', label: t('newPassword'), hint, ...secret, kept: { judgedFor: person } },
    { name: 'repeated', label: t('repeated'), ...secret, kept: { judgedFor: null } },
  ];
}
