import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { AccountForms } from '@/components/account/account-forms';
import { useNewPasswordFields } from '@/components/account/new-password-fields';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { setPassword, setUp } from '@/lib/auth/users/actions-links';

/** The form of the set-up link: makes the first administrator. */
export function SetUpArticle({ token }: { token: string }) {
  const t = useTranslations('auth');
  const fields = [
    { name: 'name', label: t('field.name'), autoComplete: 'name' },
    { name: 'email', label: t('field.email'), type: 'email', autoComplete: 'username' },
    ...useNewPasswordFields(),
  ] as const;
  return (
    <article>
      <PageHeading title={t('setUp.title')}>{t('setUp.lede')}</PageHeading>
      <AccountForms>
        <AccountForm
          id="set-up"
          action={setUp}
          fields={fields}
          given={{ token }}
          submit={t('setUp.submit')}
          pending={t('pending')}
        />
      </AccountForms>
    </article>
  );
}

interface NewPasswordArticleProps {
  token: string;
  purpose: 'invitation' | 'reset';
  holder: { name: string; email: string };
}

/** The form of an invitation or reset link: sets the account's password. */
export function NewPasswordArticle({ token, purpose, holder }: NewPasswordArticleProps) {
  const t = useTranslations('auth');
  const fields = useNewPasswordFields(holder);
  return (
    <article>
      <PageHeading title={t(`${purpose}.title`, holder)}>{t(`${purpose}.lede`, holder)}</PageHeading>
      <AccountForms>
        <AccountForm
          id="new-password"
          action={setPassword}
          fields={fields}
          given={{ token }}
          submit={t('newPassword.submit')}
          pending={t('pending')}
        />
      </AccountForms>
    </article>
  );
}

/** For a link that was used, replaced, or is too old. */
export function VoidLinkArticle() {
  const t = useTranslations('auth');
  return (
    <article>
      <PageHeading title={t('voidLink.title')}>{t('voidLink.text')}</PageHeading>
      <TextLink href="/admin/sign-in">{t('voidLink.signIn')}</TextLink>
    </article>
  );
}
