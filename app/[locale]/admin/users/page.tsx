import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/office/admin-page';
import { visitAdmin } from '@/components/office/admin-visit';
import { UsersArticle } from '@/components/users/users-article';
import { requirePagePermission } from '@/lib/auth/gates';
import { loadAccounts } from '@/lib/auth/account/loaders';
import { pageLocale } from '@/lib/i18n/page-locale';

interface UsersProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: UsersProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations();
  return { title: t('admin.pageTitle', { page: t('auth.users.title') }) };
}

export default async function UsersPage({ params }: UsersProps) {
  const visit = await visitAdmin((await params).locale, '/admin/users');
  await requirePagePermission('manage_users', null);
  return (
    <AdminPage visit={visit}>
      <UsersArticle {...await loadAccounts()} />
    </AdminPage>
  );
}
