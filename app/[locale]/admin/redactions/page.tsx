import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/office/admin-page';
import { visitAdmin } from '@/components/office/admin-visit';
import { RedactionsArticle } from '@/components/redactions/redactions-article';
import { requirePagePermission } from '@/lib/auth/gates';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadRedactions } from '@/lib/redactions/loaders';

interface RedactionsProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: RedactionsProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations();
  return { title: t('admin.pageTitle', { page: t('redactions.title') }) };
}

export default async function RedactionsPage({ params }: RedactionsProps) {
  const visit = await visitAdmin((await params).locale, '/admin/redactions');
  await requirePagePermission('redact', null);
  return (
    <AdminPage visit={visit}>
      <RedactionsArticle {...await loadRedactions()} />
    </AdminPage>
  );
}
