import type { MetadataRoute } from 'next';
import { environment } from '@/lib/config/environment';
import { LOCALES } from '@/lib/core/localised-text';
import { getPathname } from '@/lib/i18n/navigation';

/* The configured address is the running server's, not the builder's. */
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  const { publicUrl } = environment();
  return {
    rules: { userAgent: '*', allow: '/', disallow: LOCALES.map((locale) => getPathname({ locale, href: '/search' })) },
    ...(publicUrl && { sitemap: `${publicUrl}/sitemap.xml` }),
  };
}
