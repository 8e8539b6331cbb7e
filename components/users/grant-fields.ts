import { useLocale, useTranslations } from 'next-intl';
import type { AccountFieldTexts } from '@/components/account/account-field';
import type { GrantableNetwork } from '@/components/users/grant-text';
import { ROLES } from '@/lib/auth/types';

/** Role and network of a grant. */
export function useGrantFields(networks: readonly GrantableNetwork[]): readonly AccountFieldTexts[] {
  const t = useTranslations('auth');
  const locale = useLocale();
  return [
    {
      name: 'role',
      label: t('field.role'),
      hint: t('field.roleHint'),
      options: ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })),
    },
    {
      name: 'scope',
      label: t('field.scope'),
      options: [
        ...networks.map(({ id, name }) => ({ value: String(id), label: name[locale] })),
        { value: 'register', label: t('wholeRegister') },
      ],
    },
  ];
}
