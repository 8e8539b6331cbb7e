import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/lib/i18n/page-locale';

type AdminTexts = Awaited<ReturnType<typeof getTranslations<'admin'>>>;

/** Title of a page behind the sign-in: what it is for, never what is on it. */
export function adminMetadata(pageOf: (t: AdminTexts) => string) {
  return async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    pageLocale((await params).locale);
    const t = await getTranslations('admin');
    return { title: t('pageTitle', { page: pageOf(t) }) };
  };
}
