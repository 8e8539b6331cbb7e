import { useLocale, useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { AccountForms } from '@/components/account/account-forms';
import { useAccountState } from '@/components/account/account-state';
import { useGrantFields } from '@/components/users/grant-fields';
import { useGrantText, type GrantableNetwork } from '@/components/users/grant-text';
import { DataTable } from '@/components/ui/data-table';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { inviteAccount } from '@/lib/auth/users/actions';
import type { Account } from '@/lib/auth/types';
import { formatInstant } from '@/lib/i18n/format-instant';

interface UsersArticleProps {
  accounts: readonly Account[];
  networks: readonly GrantableNetwork[];
}

/** Every account, and the form that invites another. */
export function UsersArticle({ accounts, networks }: UsersArticleProps) {
  const t = useTranslations('auth');
  const factor = useTranslations('secondFactor');
  const locale = useLocale();
  const grantText = useGrantText();
  const stateOf = useAccountState();
  const fields = [
    { name: 'name', label: t('field.name') },
    { name: 'email', label: t('field.email'), type: 'email' },
    ...useGrantFields(networks),
  ] as const;
  return (
    <article>
      <PageHeading title={t('users.title')}>{t('users.lede')}</PageHeading>
      <DataTable
        caption={t('users.title')}
        captionHidden
        columns={[
          { key: 'name', label: t('field.name') },
          { key: 'email', label: t('field.email') },
          { key: 'roles', label: t('users.roles') },
          { key: 'last', label: t('users.lastSignIn') },
          { key: 'factor', label: factor('title') },
          { key: 'state', label: t('users.state') },
        ]}
        rows={accounts.map((account) => ({
          key: account.id,
          cells: [
            <TextLink key="name" href={{ pathname: '/admin/users/[user]', params: { user: String(account.id) } }}>
              {account.name}
            </TextLink>,
            account.email,
            account.grants.map(grantText).join('; ') || t('users.noRole'),
            account.lastSignInAt ? formatInstant(account.lastSignInAt, locale) : t('users.never'),
            account.hasSecondFactor ? factor('user.has') : factor('user.hasNot'),
            stateOf(account),
          ],
        }))}
      />
      <Section id="invite" title={t('users.invite')} lede={t('users.inviteLede')}>
        <AccountForms>
          <AccountForm
            id="invitation"
            action={inviteAccount}
            fields={fields}
            submit={t('users.inviteSubmit')}
            pending={t('pending')}
            done={t('users.invited')}
          />
        </AccountForms>
      </Section>
    </article>
  );
}
