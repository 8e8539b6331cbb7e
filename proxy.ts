import createMiddleware from 'next-intl/middleware';
import { routing } from '@/lib/i18n/routing';

export default createMiddleware(routing);

export const config = {
  // Everything that is not a page of a language. Paths with a dot stay in, so that an unknown file name gets the
  // register's own 404 page too.
  matcher: [
    '/((?!_next/|api/|healthz$|readyz$|icon\\.svg$|apple-icon\\.png$|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$).*)',
  ],
};
