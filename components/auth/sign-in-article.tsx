import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/auth/account-form';
import { AccountForms } from '@/components/auth/account-forms';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { signIn } from '@/lib/auth/actions-sign-in';

const NOTES = ['signed-out', 'password-set'] as const;

interface SignInArticleProps {
  /** What led here, as the address says. */
  note: string | undefined;
  callbackUrl: string;
}

/** E-mail and password. */
export function SignInArticle({ note, callbackUrl }: SignInArticleProps) {
  const t = useTranslations('auth');
  const known = NOTES.find((name) => name === note);
  const fields = [
    { name: 'email', label: t('field.email'), type: 'email', autoComplete: 'username' },
    { name: 'password', label: t('field.password'), type: 'password', autoComplete: 'current-password' },
  ] as const;
  return (
    <article>
      <PageHeading title={t('signIn.title')}>{t('signIn.lede')}</PageHeading>
      {known ? (
        <div className="mb-6">
          <Notice>{t(`signIn.note.${known}`)}</Notice>
        </div>
      ) : null}
      <AccountForms>
        <AccountForm id="sign-in" action={signIn} fields={fields} given={{ callbackUrl }} submit={t('signIn.submit')} pending={t('pending')} />
      </AccountForms>
    </article>
  );
}
