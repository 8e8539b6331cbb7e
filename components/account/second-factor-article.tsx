import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { AccountForms } from '@/components/account/account-forms';
import { ConnectedFactor } from '@/components/account/connected-factor';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { beginOwnSecondFactor } from '@/lib/auth/second-factor/actions';
import type { OwnSecondFactor } from '@/lib/auth/types-second-factor';

interface SecondFactorArticleProps {
  factor: OwnSecondFactor;
  email: string;
}

/** One's own second factor: set up, recovery codes, switched off. */
export function SecondFactorArticle({ factor, email }: SecondFactorArticleProps) {
  const t = useTranslations('secondFactor');
  return (
    <article>
      <p className="mb-4 text-sm">
        <TextLink href="/admin/account">{t('back')}</TextLink>
      </p>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      {factor.required && factor.state !== 'confirmed' ? <Notice>{t('required')}</Notice> : null}
      <AccountForms>
        {factor.state === 'none' ? (
          <BeginForm hasPassword={factor.hasPassword} />
        ) : (
          <ConnectedFactor factor={factor} email={email} />
        )}
      </AccountForms>
    </article>
  );
}

function BeginForm({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations('secondFactor.begin');
  const auth = useTranslations('auth');
  const password = {
    name: 'present',
    label: t('password'),
    type: 'password',
    autoComplete: 'current-password',
  } as const;
  return (
    <Section id="begin" title={t('title')} lede={hasPassword ? t('lede') : t('ledeWithoutPassword')}>
      <AccountForm
        id="begin-factor"
        action={beginOwnSecondFactor}
        fields={hasPassword ? [password] : []}
        submit={t('submit')}
        pending={auth('pending')}
      />
    </Section>
  );
}
