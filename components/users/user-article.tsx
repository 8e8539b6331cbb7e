import { useLocale, useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { AccountForms } from '@/components/account/account-forms';
import { useAccountState } from '@/components/account/account-state';
import { GrantList } from '@/components/users/grant-list';
import type { GrantableNetwork } from '@/components/users/grant-text';
import { IdentitySection } from '@/components/account/identity-section';
import { SessionTable } from '@/components/account/session-table';
import { UserFactorSection } from '@/components/users/user-factor-section';
import { FactList } from '@/components/ui/fact-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import {
  deactivateAccount,
  endAccountSessions,
  issueAccountLink,
  reactivateAccount,
  removeAccountIdentity,
} from '@/lib/auth/users/actions';
import type { Account } from '@/lib/auth/types';
import type { ShownIdentity } from '@/lib/auth/identities/types';
import { formatInstant } from '@/lib/i18n/format-instant';

interface UserArticleProps {
  account: Account;
  identities: readonly ShownIdentity[];
  sessions: readonly { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string }[];
  networks: readonly GrantableNetwork[];
  /** Whether it is the account of whoever looks at it. */
  own: boolean;
}

/** One account: its roles, its password, where it is signed in, and whether it is open at all. */
export function UserArticle({ account, identities, sessions, networks, own }: UserArticleProps) {
  const t = useTranslations('auth');
  const factor = useTranslations('secondFactor');
  const locale = useLocale();
  const state = useAccountState()(account);
  const given = { userId: String(account.id) };
  const active = account.deactivatedAt === null;
  return (
    <article>
      <p className="mb-4 text-sm">
        <TextLink href="/admin/users">{t('user.back')}</TextLink>
      </p>
      <PageHeading title={account.name} />
      <FactList
        facts={[
          { term: t('field.email'), detail: account.email },
          { term: t('users.state'), detail: state },
          { term: factor('title'), detail: account.hasSecondFactor ? factor('user.has') : factor('user.hasNot') },
          {
            term: t('users.lastSignIn'),
            detail: account.lastSignInAt ? formatInstant(account.lastSignInAt, locale) : t('users.never'),
          },
        ]}
      />
      <AccountForms>
        <Section id="roles" title={t('users.roles')} lede={t('user.rolesLede')}>
          <GrantList account={account} networks={networks} />
        </Section>
        {active ? (
          <Section id="link" title={t('user.password')} lede={t('user.passwordLede')}>
            <AccountForm
              quiet
              id="password-link"
              action={issueAccountLink}
              given={given}
              submit={t('user.passwordSubmit')}
              pending={t('pending')}
              done={t('user.passwordDone')}
            />
          </Section>
        ) : null}
        <IdentitySection
          identities={identities}
          lede={t('identities.lede')}
          action={removeAccountIdentity}
          given={given}
        />
        <UserFactorSection account={account} own={own} />
        <Section id="sessions" title={t('sessions.title')}>
          <SessionTable sessions={sessions} action={endAccountSessions} given={given} />
        </Section>
        <Section
          id="activation"
          title={active ? t('user.deactivate') : t('user.reactivate')}
          lede={active ? t('user.deactivateLede') : t('user.reactivateLede')}
        >
          <AccountForm
            key={state}
            quiet
            id="activate"
            action={active ? deactivateAccount : reactivateAccount}
            given={given}
            submit={active ? t('user.deactivate') : t('user.reactivate')}
            pending={t('pending')}
          />
        </Section>
      </AccountForms>
    </article>
  );
}
