import { useTranslations } from 'next-intl';
import { SignOutForm } from '@/components/office/sign-out-form';
import { LanguageSwitch } from '@/components/site/language-switch';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { allows } from '@/lib/auth/permissions';
import type { SignedInUser } from '@/lib/auth/types';
import type { Href } from '@/lib/i18n/navigation';
import type { NetworkReference } from '@/lib/networks/types';

interface AdminHeaderProps {
  here: Href;
  user: SignedInUser;
  networks: readonly NetworkReference[];
  /** Shows only the links to one's own account. */
  confined: boolean;
}

/** Current page, current account, and links to the rest of the admin area. */
export function AdminHeader({ here, user, networks, confined }: AdminHeaderProps) {
  const t = useTranslations('admin');
  const site = useTranslations('site');
  const auth = useTranslations('auth');
  const pathname = typeof here === 'string' ? here : here.pathname;
  const sections = [
    { href: '/admin', label: t('frame.overview'), shown: true },
    { href: '/admin/members', label: t('frame.members'), shown: true },
    { href: '/admin/territories', label: t('frame.territories'), shown: true },
    { href: '/admin/sources', label: t('frame.sources'), shown: true },
    { href: '/admin/audit', label: t('frame.audit'), shown: true },
    { href: '/admin/users', label: t('frame.users'), shown: allows(user.grants, 'manage_users', null) },
  ] as const;
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:bg-accent focus:px-4 focus:py-2 focus:text-paper">
        {site('skip')}
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3 sm:px-8">
          <p className="text-lg font-bold tracking-tight">
            <TextLink href="/" className="text-ink no-underline hover:underline">
              {site('name')}
            </TextLink>
            <span className="font-normal text-muted"> · {t('title')}</span>
          </p>
          <div className="ms-auto flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
            <TextLink href="/admin/account" className="text-ink">
              {t('frame.account', { name: user.name })}
            </TextLink>
            <SignOutForm account={user.id} question={t('frame.signOutUnsaved')}>
              {auth('signOut')}
            </SignOutForm>
            <LanguageSwitch here={here} />
          </div>
        </div>
        {confined ? null : (
          <div className="mx-auto flex max-w-page flex-wrap items-start gap-x-6 gap-y-1 px-5 pb-3 sm:px-8">
            <nav aria-label={t('frame.navigation')}>
              <ul className="flex flex-wrap gap-x-5 gap-y-1">
                {sections
                  .filter(({ shown }) => shown)
                  .map(({ href, label }) => (
                    <li key={href}>
                      <TextLink
                        href={href}
                        className={
                          pathname === href
                            ? 'font-medium text-ink decoration-2'
                            : 'text-ink no-underline hover:underline'
                        }
                      >
                        {label}
                      </TextLink>
                    </li>
                  ))}
              </ul>
            </nav>
            {networks.length > 0 ? <NetworkSwitch networks={networks} /> : null}
          </div>
        )}
      </header>
    </>
  );
}

function NetworkSwitch({ networks }: Pick<AdminHeaderProps, 'networks'>) {
  const t = useTranslations('admin.frame');
  const format = useRegisterFormat();
  return (
    <details className="relative ms-auto">
      <summary className="text-ink">{t('network')}</summary>
      <nav
        aria-label={t('network')}
        className="absolute end-0 z-20 mt-1 w-80 max-w-[85vw] border border-line-strong bg-paper p-4"
      >
        <ul className="max-h-[60vh] space-y-2 overflow-y-auto">
          {networks.map(({ id, slug, name }) => (
            <li key={id}>
              <TextLink href={{ pathname: '/admin/networks/[network]', params: { network: slug } }}>
                {format.name(name)}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
