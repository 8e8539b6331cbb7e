import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { Section } from '@/components/ui/section';
import { switchOffOwnSecondFactor } from '@/lib/auth/second-factor/actions';
import type { OwnSecondFactor } from '@/lib/auth/types-second-factor';

/** Switches a second factor off, where it is not demanded. */
export function FactorOff({ factor }: { factor: Extract<OwnSecondFactor, { state: 'confirmed' }> }) {
  const t = useTranslations('secondFactor');
  const auth = useTranslations('auth');
  if (factor.required)
    return (
      <Section id="off" title={t('off.title')} lede={t('off.required')}>
        {null}
      </Section>
    );
  const password = {
    name: 'present',
    label: t('begin.password'),
    type: 'password',
    autoComplete: 'current-password',
  } as const;
  const code = { name: 'code', label: t('off.code'), autoComplete: 'one-time-code' } as const;
  return (
    <Section id="off" title={t('off.title')} lede={t('off.lede')}>
      <AccountForm
        quiet
        id="factor-off"
        action={switchOffOwnSecondFactor}
        fields={factor.hasPassword ? [password, code] : [code]}
        submit={t('off.submit')}
        pending={auth('pending')}
      />
    </Section>
  );
}
