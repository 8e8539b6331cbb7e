import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SecondStepArticle } from '@/components/sign-in/second-step-article';
import { SitePage } from '@/components/site/site-page';
import { loadPendingSignIn } from '@/lib/auth/account/loaders';
import { ownPath } from '@/lib/auth/rules-callback';
import { getPathname } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';

export const dynamic = 'force-dynamic';

interface SecondStepProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}

export async function generateMetadata({ params }: SecondStepProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations('secondFactor.signIn');
  return { title: t('title'), robots: { index: false } };
}

export default async function SecondStepPage({ params, searchParams }: SecondStepProps) {
  const locale = pageLocale((await params).locale);
  const wanted = ownPath((await searchParams).callbackUrl);
  if (!(await loadPendingSignIn())) {
    redirect(
      getPathname({
        locale,
        href: { pathname: '/admin/sign-in', query: wanted === null ? {} : { callbackUrl: wanted } },
      }),
    );
  }
  return (
    <SitePage here="/admin/sign-in/code">
      <SecondStepArticle callbackUrl={wanted ?? ''} />
    </SitePage>
  );
}
