import { useTranslations } from 'next-intl';
import { FactList } from '@/components/ui/fact-list';
import { QrCode } from '@/components/ui/qr-code';
import { TOTP_ISSUER } from '@/lib/auth/second-factor/rules-totp';
import type { OwnSecondFactor } from '@/lib/auth/types-second-factor';

interface FactorKeyProps {
  factor: Extract<OwnSecondFactor, { state: 'begun' }>;
  email: string;
}

/** The key for the app: to be scanned or typed. */
export function FactorKey({ factor: { key }, email }: FactorKeyProps) {
  const t = useTranslations('secondFactor.confirm');
  const auth = useTranslations('auth');
  return (
    <div className="mt-6 flex flex-wrap items-start gap-8">
      <QrCode text={key.address} label={t('qr')} />
      <div className="min-w-0 flex-1 basis-80">
        <FactList
          facts={[
            { term: t('key'), detail: <span className="font-mono break-words">{key.text}</span> },
            { term: t('issuer'), detail: TOTP_ISSUER },
            { term: auth('field.email'), detail: email },
            { term: t('detailsTerm'), detail: t('details') },
          ]}
        />
      </div>
    </div>
  );
}
