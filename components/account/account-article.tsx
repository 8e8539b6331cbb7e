import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { AccountForms } from '@/components/account/account-forms';
import { useNewPasswordFields } from '@/components/account/new-password-fields';
import { IdentitySection } from '@/components/account/identity-section';
import { SecondFactorSection } from '@/components/account/second-factor-section';
import { SessionTable } from '@/components/account/session-table';
import { FactList } from '@/components/ui/fact-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { changeOwnPassword, endOwnSession } from '@/lib/auth/account/actions';
import { removeOwnIdentity } from '@/lib/auth/identities/actions';
import type { SignedInUser } from '@/lib/auth/types';
import type { ShownIdentity } from '@/lib/auth/identities/types';
import type { OwnSecondFactor } from '@/lib/auth/types-second-factor';

interface AccountArticleProps {
  user: SignedInUser;
  sessions: readonly { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string }[];
  ways: { hasPassword: boolean; identities: readonly ShownIdentity[] };
  secondFactor: OwnSecondFactor;
}

/** One's own account: password, second factor, and where one is signed in. */
export function AccountArticle({ user, sessions, ways, secondFactor }: AccountArticleProps) {
  const t = useTranslations('auth');
  const fields = [
    {
      name: 'present',
      label: t('field.presentPassword'),
      type: 'password',
      autoComplete: 'current-password',
      kept: { judgedFor: null },
    },
    ...useNewPasswordFields(user),
  ] as const;
  return (
    <article>
      <PageHeading title={t('account.title')} />
      <FactList
        facts={[
          { term: t('field.name'), detail: user.name },
          { term: t('field.email'), detail: user.email },
        ]}
      />
      <AccountForms>
        <Section
          id="password"
          title={t('account.password')}
          lede={ways.hasPassword ? t('account.passwordLede') : t('account.noPassword')}
        >
          {ways.hasPassword ? (
            <AccountForm
              id="own-password"
              action={changeOwnPassword}
              fields={fields}
              submit={t('account.submit')}
              pending={t('pending')}
            />
          ) : null}
        </Section>
        <IdentitySection identities={ways.identities} lede={t('identities.ownLede')} action={removeOwnIdentity} />
        <SecondFactorSection factor={secondFactor} />
        <Section id="sessions" title={t('sessions.title')} lede={t('sessions.lede')}>
          <SessionTable sessions={sessions} present={user.sessionId} action={endOwnSession} />
        </Section>
      </AccountForms>
    </article>
  );
}
