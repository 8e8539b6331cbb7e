import path from 'node:path';
import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';
import { publicPolicy } from './lib/config/content-security-policy';
import { MADE_FOR_REQUEST } from './lib/config/made-for-request';
import { REQUEST_LARGEST_BYTES } from './lib/sources/types-file';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/*
 * Of two policies of a page only what both allow may run: lib/config/page-cache.ts adds the hashes of a kept page's scripts. Pages that are made
 * for each request have a policy with its nonce instead, by proxy.ts.
 */
const contentSecurityPolicy = publicPolicy("script-src 'self' 'unsafe-inline'");

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

/** Uploaded documents; their route gives them a stricter policy, which one from here would displace. */
const FILE = 'api/v1/sources/[^/]+/file';

/** Figures as files and in the frames of other pages: each has a policy of its own. */
const FIGURE = 'api/v1/figures/.*|embed/.*';

/** Pages behind the sign-in; proxy.ts gives them a policy of their own, with a nonce. */
const ADMIN = '(?:[a-z]{2}/)?admin(?:/.*)?';

// One-time links stand in the address: no other site may learn where somebody came from.
const adminHeaders = [
  ...securityHeaders.filter(({ key }) => key !== 'Referrer-Policy'),
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Robots-Tag', value: 'noindex' },
  { key: 'Cache-Control', value: 'private, no-store' },
];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // Servers on one database serve the same build, each from its own folder: scripts/launch/build.ts names it by its content.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  serverExternalPackages: ['pg', '@node-rs/argon2', '@resvg/resvg-js', 'graphile-worker'],
  // `npm run check` looks at the types of everything; a start must not fail over a test's.
  typescript: { ignoreBuildErrors: true },
  // Otherwise the proxy calls every loopback address "localhost", and a server told to listen on 127.0.0.1 takes its own
  // rewrites for another host's and redirects without end.
  skipProxyUrlNormalize: true,
  // Pages are kept in memory only, and given up by tag: lib/config/page-cache.ts.
  cacheHandler: path.resolve('lib/config/page-cache-handler.mjs'),
  cacheMaxMemorySize: 0,
  // Otherwise 'server-only' is asked of Node.js, which takes it for the browser's.
  bundlePagesRouterDependencies: true,
  turbopack: {
    // Answers under pages/api/ are made on the server too, where only the App Router resolves this to nothing.
    resolveAlias: { 'server-only': { browser: 'server-only/index.js', default: './lib/config/server-only.ts' } },
  },
  experimental: {
    // What a build keeps for the next one takes seconds to write; where every run begins anew there is none.
    turbopackFileSystemCacheForBuild: process.env.CI === undefined,
    // Nor does anybody look there for the line of a source.
    turbopackSourceMaps: process.env.CI === undefined,
    // A source's file has up to 10 MiB. Twice as much still gets the form's own answer that it is too large, also
    // without JavaScript; proxy.ts turns away what is larger still. What passes through it has a limit of its own.
    serverActions: { bodySizeLimit: REQUEST_LARGEST_BYTES },
    proxyClientMaxBodySize: REQUEST_LARGEST_BYTES,
  },
  rewrites: async () => ({
    beforeFiles: [{ source: '/embed/:figure*', destination: '/api/v1/figures/:figure*.html' }],
    afterFiles: [],
    fallback: [],
  }),
  async headers() {
    // The development server evaluates code and opens a socket, which the policy forbids.
    const policy =
      process.env.NODE_ENV === 'production' ? [{ key: 'Content-Security-Policy', value: contentSecurityPolicy }] : [];
    return [
      { source: `/((?!${ADMIN}$|${FILE}$).*)`, headers: securityHeaders },
      ...(policy.length > 0
        ? [{ source: `/((?!${ADMIN}$|${FILE}$|(?:${FIGURE})$|(?:${MADE_FOR_REQUEST})$).*)`, headers: policy }]
        : []),
      { source: `/(${ADMIN})`, headers: adminHeaders },
      { source: '/api/auth/:path*', headers: [{ key: 'Cache-Control', value: 'private, no-store' }] },
      // Next would allow shared caches to keep a page for a year; only its own cache hears of a correction.
      {
        source: `/((?!_next/|api/|healthz|readyz|${ADMIN}$).*)`,
        headers: [
          { key: 'Cache-Control', value: 'no-cache' },
          // The web server in front may keep it, to be asked about each time (deploy/nginx/register/server.conf), and
          // takes this line off.
          { key: 'X-Accel-Expires', value: '@1' },
        ],
      },
    ];
  },
};

export default withNextIntl(nextConfig);
