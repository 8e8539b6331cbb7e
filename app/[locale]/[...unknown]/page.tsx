import { notFound } from 'next/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';

/* Not cached: anybody can make up addresses without end. */
export const dynamic = 'force-dynamic';

/** Every address that is no page, so that the 404 page comes in the language of the address. */
export default async function UnknownPage({ params }: { params: Promise<{ locale: string }> }) {
  pageLocale((await params).locale);
  notFound();
}
