import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { AccountForms } from '@/components/account/account-forms';
import { OidcSignIn } from '@/components/sign-in/oidc-sign-in';
import { FormMessage } from '@/components/ui/fields/form-message';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { signIn } from '@/lib/auth/sign-in/actions';
import type { OidcFault } from '@/lib/auth/identities/rules';

const NOTES = ['signed-out', 'password-set', 'code-expired'] as const;

interface SignInArticleProps {
  /** What led here, as the address says. */
  note: string | undefined;
  callbackUrl: string;
  /** Name of the provider people may sign in through, as set by the operator. */
  provider: string | null;
  /** Outcome of a sign-in through it. */
  fault: OidcFault | null;
}

/** E-mail and password, and the provider if there is one. */
export function SignInArticle({ note, callbackUrl, provider, fault }: SignInArticleProps) {
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
      {provider !== null && fault !== null ? (
        <div className="mb-6">
          <FormMessage tone="refused">
            <p>
              {fault === 'too_many_attempts' ? t('fault.too_many_attempts') : t(`signIn.fault.${fault}`, { provider })}
            </p>
          </FormMessage>
        </div>
      ) : null}
      <AccountForms>
        <AccountForm
          id="sign-in"
          action={signIn}
          fields={fields}
          given={{ callbackUrl }}
          submit={t('signIn.submit')}
          pending={t('pending')}
        />
      </AccountForms>
      {provider === null ? null : <OidcSignIn provider={provider} callbackUrl={callbackUrl} />}
    </article>
  );
}
