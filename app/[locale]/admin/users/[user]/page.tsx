import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/office/admin-page';
import { visitAdmin } from '@/components/office/admin-visit';
import { UserArticle } from '@/components/users/user-article';
import { requirePagePermission } from '@/lib/auth/gates';
import { loadAccount } from '@/lib/auth/account/loaders';
import { pageLocale } from '@/lib/i18n/page-locale';

interface UserProps {
  params: Promise<{ locale: string; user: string }>;
}

export async function generateMetadata({ params }: UserProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations();
  return { title: t('admin.pageTitle', { page: t('auth.users.title') }) };
}

export default async function UserPage({ params }: UserProps) {
  const { locale, user } = await params;
  const visit = await visitAdmin(locale, { pathname: '/admin/users/[user]', params: { user } });
  await requirePagePermission('manage_users', null);
  const found = await loadAccount(user);
  if (!found) notFound();
  return (
    <AdminPage visit={visit}>
      <UserArticle {...found} own={found.account.id === visit.user.id} />
    </AdminPage>
  );
}
