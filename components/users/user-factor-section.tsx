import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { Section } from '@/components/ui/section';
import { resetAccountSecondFactor } from '@/lib/auth/users/actions';
import type { Account } from '@/lib/auth/types';

/** Somebody's second factor, and the form that removes it when it is lost. */
export function UserFactorSection({ account, own }: { account: Account; own: boolean }) {
  const t = useTranslations('secondFactor');
  const auth = useTranslations('auth');
  if (own)
    return (
      <Section id="factor" title={t('title')} lede={t('user.ledeOwn')}>
        {null}
      </Section>
    );
  if (!account.hasSecondFactor)
    return (
      <Section id="factor" title={t('title')} lede={t('user.ledeNone')}>
        {null}
      </Section>
    );
  return (
    <Section id="factor" title={t('title')} lede={t('user.lede')}>
      <AccountForm
        quiet
        id="factor-reset"
        action={resetAccountSecondFactor}
        given={{ userId: String(account.id) }}
        submit={t('user.reset')}
        pending={auth('pending')}
      />
    </Section>
  );
}
