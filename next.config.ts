import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const nextConfig: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
  experimental: {
    // Cached pages live in memory only: a restart then begins with what the database holds, not with pages
    // rendered before the last correction.
    isrFlushToDisk: false,
  },
};

export default withNextIntl(nextConfig);
