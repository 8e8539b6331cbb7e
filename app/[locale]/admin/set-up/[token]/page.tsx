import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewPasswordArticle, SetUpArticle, VoidLinkArticle } from '@/components/sign-in/set-up-article';
import { SitePage } from '@/components/site/site-page';
import { loadLink } from '@/lib/auth/account/loaders';
import { pageLocale } from '@/lib/i18n/page-locale';

export const dynamic = 'force-dynamic';

interface SetUpProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: SetUpProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations('auth.setUp');
  return { title: t('pageTitle'), robots: { index: false } };
}

export default async function SetUpPage({ params }: SetUpProps) {
  const { locale, token } = await params;
  pageLocale(locale);
  return (
    <SitePage here={{ pathname: '/admin/set-up/[token]', params: { token } }}>
      <LinkArticle token={token} link={await loadLink(token)} />
    </SitePage>
  );
}

function LinkArticle({ token, link }: { token: string; link: Awaited<ReturnType<typeof loadLink>> }) {
  if (!link) return <VoidLinkArticle />;
  const { purpose, user } = link;
  if (purpose === 'setup' || !user) return <SetUpArticle token={token} />;
  return <NewPasswordArticle token={token} purpose={purpose} holder={user} />;
}
