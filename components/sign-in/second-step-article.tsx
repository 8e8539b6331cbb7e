import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { AccountForms } from '@/components/account/account-forms';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { signInBySecondFactor } from '@/lib/auth/sign-in/actions';

/** The second step of signing in: a code. The page does not say whose account it is. */
export function SecondStepArticle({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('secondFactor.signIn');
  const auth = useTranslations('auth');
  return (
    <article>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      <AccountForms>
        <AccountForm
          id="second-step"
          action={signInBySecondFactor}
          fields={[{ name: 'code', label: t('code'), hint: t('codeHint'), autoComplete: 'one-time-code' }]}
          given={{ callbackUrl }}
          submit={t('submit')}
          pending={auth('pending')}
        />
      </AccountForms>
      <p className="mt-8">
        <TextLink href="/admin/sign-in">{t('again')}</TextLink>
      </p>
    </article>
  );
}
