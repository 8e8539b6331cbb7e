import { useLocale, useTranslations } from 'next-intl';
import { AccountForm } from '@/components/account/account-form';
import type { AccountAction } from '@/components/account/use-account-form';
import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import type { ShownIdentity } from '@/lib/auth/identities/types';
import { formatInstant } from '@/lib/i18n/format-instant';

interface IdentitySectionProps {
  identities: readonly ShownIdentity[];
  lede: string;
  action: AccountAction;
  /** Hidden fields beside the identity. */
  given?: Readonly<Record<string, string>>;
}

/** Identities at a provider that open an account, each with a button that removes it. Nothing where there is none. */
export function IdentitySection({ identities, lede, action, given = {} }: IdentitySectionProps) {
  const t = useTranslations('auth');
  const locale = useLocale();
  if (identities.length === 0) return null;
  return (
    <Section id="identities" title={t('identities.title')} lede={lede}>
      <DataTable
        caption={t('identities.title')}
        captionHidden
        columns={[
          { key: 'provider', label: t('identities.provider') },
          { key: 'since', label: t('identities.since') },
          { key: 'remove', label: t('identities.remove') },
        ]}
        rows={identities.map(({ id, provider, issuer, boundAt }) => ({
          key: id,
          cells: [
            <span key="provider" className="break-words">
              {provider === null ? issuer : `${provider} (${issuer})`}
            </span>,
            formatInstant(boundAt, locale),
            <AccountForm
              key="remove"
              quiet
              id={`identity-${id}`}
              action={action}
              given={{ ...given, identityId: String(id) }}
              submit={t('identities.remove')}
              pending={t('pending')}
            />,
          ],
        }))}
      />
    </Section>
  );
}
