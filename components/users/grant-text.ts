import { useLocale, useTranslations } from 'next-intl';
import type { Account, Grant } from '@/lib/auth/types';
import type { LocalisedText } from '@/lib/core/localised-text';

export type GrantableNetwork = { id: number; name: LocalisedText };

/** A role in words: "Redaktion – Qualitätszirkel". */
export function useGrantText() {
  const t = useTranslations('auth');
  const locale = useLocale();
  return ({ role, networkId, networkName }: Account['grants'][number]) =>
    t('grant', {
      role: t(`role.${role}`),
      scope: networkId === null ? t('wholeRegister') : (networkName?.[locale] ?? String(networkId)),
    });
}

/** How forms name what a grant holds for. */
export const grantScope = ({ networkId }: Grant) => (networkId === null ? 'register' : String(networkId));
