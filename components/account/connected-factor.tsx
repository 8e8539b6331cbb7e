import { useTranslations } from 'next-intl';
import { FactorKey } from '@/components/account/factor-key';
import { FactorOff } from '@/components/account/factor-off';
import { RecoveryCodesForm } from '@/components/account/recovery-codes-form';
import { SectionHeading } from '@/components/account/section-heading';
import { obtainRecoveryCodes } from '@/lib/auth/second-factor/actions';
import type { OwnSecondFactor } from '@/lib/auth/types-second-factor';

interface ConnectedFactorProps {
  factor: Exclude<OwnSecondFactor, { state: 'none' }>;
  email: string;
}

/**
 * A second factor after its set-up has begun: the key and its first code; later new recovery codes, and switching off.
 */
export function ConnectedFactor({ factor, email }: ConnectedFactorProps) {
  const t = useTranslations('secondFactor');
  const auth = useTranslations('auth');
  const begun = factor.state === 'begun';
  return (
    <RecoveryCodesForm
      id="factor-code"
      action={obtainRecoveryCodes}
      purpose={begun ? 'confirm' : 'renew'}
      field={{ name: 'code', label: t('confirm.code'), hint: t('confirm.codeHint'), autoComplete: 'one-time-code' }}
      submit={begun ? t('confirm.submit') : t('renew.submit')}
      pending={auth('pending')}
      codesTexts={{ title: t('codes.title'), text: t('codes.text'), kept: t('codes.kept') }}
      before={
        begun ? (
          <SectionHeading title={t('confirm.title')} lede={t('confirm.scan')}>
            <FactorKey factor={factor} email={email} />
          </SectionHeading>
        ) : (
          <SectionHeading title={t('renew.title')} lede={t('renew.lede')} />
        )
      }
      after={begun ? null : <FactorOff factor={factor} />}
    />
  );
}
