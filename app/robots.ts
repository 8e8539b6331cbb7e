import type { MetadataRoute } from 'next';
import { environment } from '@/lib/config/environment';

/* The configured address is the running server's, not the builder's. */
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  const { publicUrl } = environment();
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/suche', '/en/search'] },
    ...(publicUrl && { sitemap: `${publicUrl}/sitemap.xml` }),
  };
}
