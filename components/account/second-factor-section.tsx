import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { OwnSecondFactor } from '@/lib/auth/types-second-factor';
import { formatInstant } from '@/lib/i18n/format-instant';

/** With this many unused recovery codes or fewer, the page recommends renewing them. */
const FEW_CODES = 3;

/** How one's own second factor stands, and the way to change it. */
export function SecondFactorSection({ factor }: { factor: OwnSecondFactor }) {
  const t = useTranslations('secondFactor');
  const locale = useLocale();
  const date = factor.state === 'confirmed' ? formatInstant(factor.confirmedAt, locale) : '';
  const link = { none: 'setUp', begun: 'goOn', confirmed: 'manage' } as const;
  return (
    <Section id="second-factor" title={t('title')} lede={t('lede')}>
      <p className="max-w-measure font-medium">{t(`state.${factor.state}`, { date })}</p>
      {factor.state === 'confirmed' ? (
        <p className="max-w-measure">
          {t('account.codesLeft', { count: factor.codesLeft })}{' '}
          {factor.codesLeft <= FEW_CODES ? t('account.fewLeft') : null}
        </p>
      ) : null}
      {factor.required && factor.state !== 'confirmed' ? <p className="max-w-measure">{t('required')}</p> : null}
      <p className="mt-3">
        <TextLink href="/admin/account/second-factor">{t(`account.${link[factor.state]}`)}</TextLink>
      </p>
    </Section>
  );
}
