// Import directions of the house; docs/decisions/2026-11-23-house-rules.md says why. There is no exceptions list.

const DOMAINS = ['audit', 'auth', 'networks', 'members', 'sources', 'meetings', 'attendance', 'participation'];
/** They stand side by side at the end of the order and know nothing of each other. */
const LAST_DOMAINS = ['imports', 'exports', 'office'];
/** What reaches into every domain, and into which none reaches. */
const RIGHTMOST = 'redactions';
const ALL_DOMAINS = [...DOMAINS, ...LAST_DOMAINS, RIGHTMOST];

const TEST = '\\.(test|spec)\\.tsx?$';
const DOMAIN_FOLDER = `^lib/(${ALL_DOMAINS.join('|')})/`;
/** A kind of file, or a part of it, in a domain or in a topic at any depth: rules.ts, gaps/rules-order.ts. */
const kind = (...names) => `^lib/.+/(${names.join('|')})[a-z0-9-]*\\.tsx?$`;
const PURE = [kind('rules', 'types', 'schema', 'permissions'), '^lib/core/'];
/** Where the parts that must not know each other are put together. */
const COMPOSITION = '^lib/composition\\.ts$';

const onlyLeftwards = DOMAINS.map((domain, position) => ({
  name: `domain-order-${domain}`,
  comment: `lib/${domain} may import only what stands to its left: ${DOMAINS.slice(0, position).join(', ') || 'no domain'}.`,
  severity: 'error',
  from: { path: `^lib/${domain}/`, pathNot: TEST },
  to: { path: `^lib/(${[...DOMAINS.slice(position + 1), ...LAST_DOMAINS, RIGHTMOST].join('|')})/` },
}));

const apart = LAST_DOMAINS.map((domain) => ({
  name: `domain-order-${domain}`,
  comment: `${LAST_DOMAINS.join(', ')} know nothing of each other, nor of ${RIGHTMOST}.`,
  severity: 'error',
  from: { path: `^lib/${domain}/`, pathNot: TEST },
  to: { path: `^lib/(${[...LAST_DOMAINS.filter((other) => other !== domain), RIGHTMOST].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-imports-app',
      comment: 'app/ and pages/ hold routes only.',
      severity: 'error',
      from: { pathNot: '^(app|pages)/' },
      to: { path: '^(app|pages)/' },
    },
    {
      name: 'product-knows-no-workshop',
      comment: 'What is served does not depend on scripts, seed facts or test support.',
      severity: 'error',
      from: { path: '^(app|components|lib|pages)/', pathNot: TEST },
      to: { path: '^(scripts|test|e2e|bench|deploy|prisma)/' },
    },
    {
      name: 'lib-knows-no-interface',
      comment: 'app → components → lib, never back.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'components/ui holds primitives.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: [DOMAIN_FOLDER, '^components/(?!ui/)', '^lib/db/'] },
    },
    {
      name: 'infrastructure-knows-no-domain',
      comment: 'lib/db, lib/i18n, lib/config and lib/forms stand below the domains.',
      severity: 'error',
      from: { path: '^lib/(db|i18n|config|forms)/', pathNot: TEST },
      to: { path: DOMAIN_FOLDER },
    },
    {
      name: 'core-knows-nothing',
      comment: 'lib/core is the kernel below everything.',
      severity: 'error',
      from: { path: '^lib/core/', pathNot: TEST },
      to: { path: '^lib/(?!core/)' },
    },
    {
      name: 'database-knows-no-forms',
      comment: 'lib/db runs wherever there is a database: it knows neither forms nor the pages that Next.js keeps.',
      severity: 'error',
      from: { path: '^lib/db/', pathNot: TEST },
      to: { path: ['^lib/forms/', 'node_modules/next/'] },
    },
    {
      name: 'composition-is-for-entry-points',
      comment: 'The parts are put together where a process begins; nothing else asks for the whole.',
      severity: 'error',
      from: { path: '^(app|components|lib|pages)/', pathNot: TEST },
      to: { path: COMPOSITION },
    },
    ...onlyLeftwards,
    ...apart,
    {
      name: 'pure-files-stay-pure',
      comment: 'Rules, types, schemas and permissions know no framework, no database and no server.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { path: ['^lib/db/', 'node_modules/(react|react-dom|next|next-intl|next-auth|@prisma|pg|server-only)/'] },
    },
    {
      name: 'pure-files-do-no-io',
      comment: 'Rules, types, schemas and permissions neither read files nor ask the network.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      // Working out a hash is no input or output.
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'database-client-behind-queries',
      comment: 'Only queries, mutations and audit touch the database client; Prisma types stop there.',
      severity: 'error',
      from: {
        // Benchmarks measure the database itself; seed, browser tests and set-ups of test files set the scene.
        pathNot: [kind('queries', 'mutations'), '^lib/(audit|db)/', '^prisma/seed/', '^(e2e|bench|test/set-up)/', TEST],
      },
      to: { path: '^lib/db/(client|generated)' },
    },
    {
      name: 'pages-use-loaders-and-actions',
      comment: 'Pages read through cached loaders and write through actions; components get what they show.',
      severity: 'error',
      from: { path: ['^app/\\[locale\\]/', '^components/'], pathNot: TEST },
      to: { path: [kind('queries', 'mutations'), '^lib/db/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    exclude: { path: '^\\.next' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
