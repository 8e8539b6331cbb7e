import { useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import { useGrantFields } from '@/components/users/grant-fields';
import { grantScope, useGrantText, type GrantableNetwork } from '@/components/users/grant-text';
import { addUserGrant, withdrawUserGrant } from '@/lib/auth/users/actions';
import type { Account } from '@/lib/auth/types';

/** The roles of an account, each with a button that withdraws it, and the form that grants another. */
export function GrantList({ account, networks }: { account: Account; networks: readonly GrantableNetwork[] }) {
  const t = useTranslations('auth');
  const grantText = useGrantText();
  const fields = useGrantFields(networks);
  const userId = String(account.id);
  return (
    <div className="space-y-8">
      {account.grants.length === 0 ? <p>{t('users.noRole')}</p> : null}
      <ul className="max-w-measure divide-y divide-line">
        {account.grants.map((grant) => (
          <li
            key={`${grant.role}-${grantScope(grant)}`}
            className="flex flex-wrap items-center justify-between gap-3 py-2"
          >
            <span>{grantText(grant)}</span>
            <AccountForm
              quiet
              id={`withdraw-${grant.role}-${grantScope(grant)}`}
              action={withdrawUserGrant}
              given={{ userId, role: grant.role, scope: grantScope(grant) }}
              submit={t('user.withdraw', { role: t(`role.${grant.role}`) })}
              pending={t('pending')}
            />
          </li>
        ))}
      </ul>
      <AccountForm
        id="grant"
        action={addUserGrant}
        fields={fields}
        given={{ userId }}
        submit={t('user.grant')}
        pending={t('pending')}
        done={t('user.granted')}
      />
    </div>
  );
}
