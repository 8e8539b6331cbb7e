import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SignInArticle } from '@/components/sign-in/sign-in-article';
import { SitePage } from '@/components/site/site-page';
import { presentAccount } from '@/lib/auth/gates';
import { siteOrigin } from '@/lib/auth/options';
import { oidcName } from '@/lib/auth/sign-in/options-oidc';
import { ownPathAt } from '@/lib/auth/rules-callback';
import { readOidcFault } from '@/lib/auth/identities/rules';
import { getPathname } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';

export const dynamic = 'force-dynamic';

interface SignInProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ callbackUrl?: string | string[]; note?: string | string[]; error?: string | string[] }>;
}

export async function generateMetadata({ params }: SignInProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations('auth.signIn');
  return { title: t('title'), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: SignInProps) {
  const locale = pageLocale((await params).locale);
  const { callbackUrl, note, error } = await searchParams;
  const wanted = typeof callbackUrl === 'string' ? ownPathAt(siteOrigin(), callbackUrl) : null;
  if (await presentAccount()) redirect(wanted ?? getPathname({ href: '/admin', locale }));
  return (
    <SitePage here="/admin/sign-in">
      <SignInArticle
        callbackUrl={wanted ?? ''}
        note={typeof note === 'string' ? note : undefined}
        provider={oidcName()}
        fault={readOidcFault(error)}
      />
    </SitePage>
  );
}
