import nextVitals from 'eslint-config-next/core-web-vitals';
import tseslint from 'typescript-eslint';

// Rules that need types are oxlint's (.oxlintrc.json), which reads them in a tenth of the time.

/** The accessibility rules come with Next's configuration, which turns on only a few of them. */
const a11y = nextVitals.find((entry) => entry.plugins?.['jsx-a11y'])?.plugins?.['jsx-a11y'];
const a11yRules = a11y?.configs?.['recommended'];
if (!a11yRules || !('rules' in a11yRules)) throw new Error('eslint-config-next no longer brings jsx-a11y.');

const noIntl = 'Formatting belongs to lib/i18n, which knows language, precision and time zone.';
const noGlobal = 'What a whole process shares is kept by lib/core/process-wide.ts.';
const noEnv = 'The environment is read and validated in lib/config only.';

const noRawRows = 'Rows in SQL are read by queryRows of lib/db/query-rows, which holds them against a schema.';
const processWide = ['globalThis', 'global'].map((name) => ({ name, message: noGlobal }));

/** Where components and hooks are. The rules that look for them compile each function of a file to find out. */
const REACT = ['{app,components}/**/*.{ts,tsx}', '**/*.tsx'];
const noHooks = 'Components and hooks belong to app, components and files called .tsx, where the rules on them look.';

const localeMethods = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare'];

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.next-test/',
      '.data/',
      'lib/db/generated/',
      'next-env.d.ts',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...nextVitals.map((entry) => ({ ...entry, files: REACT })),
  ...tseslint.configs.strict,
  {
    files: REACT,
    rules: {
      ...a11yRules.rules,
      // A list without bullets and a table laid out anew on a phone lose their roles in some browsers unless these are written out.
      'jsx-a11y/no-redundant-roles': [
        'error',
        { ul: ['list'], ol: ['list'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'] },
      ],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'], tr: ['row'] }],
      // What scrolls by itself must be reachable by keyboard: it is a labelled region then.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      'import/no-anonymous-default-export': 'off',
    },
  },
  {
    files: ['**/*.{ts,mts,mjs}'],
    ignores: REACT,
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'react', allowImportNames: ['cache'], message: noHooks }] }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      // No line talks its way out of a rule. Comments to ESLint itself have no effect, and are told of, see above.
      'no-warning-comments': ['error', { terms: ['oxlint-disable'], location: 'anywhere' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    ignores: ['lib/i18n/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Intl', message: noIntl }, ...processWide],
      'no-restricted-syntax': [
        'error',
        ...localeMethods.map((method) => ({
          selector: `CallExpression[callee.property.name='${method}']`,
          message: noIntl,
        })),
      ],
    },
  },
  { files: ['lib/i18n/**'], rules: { 'no-restricted-globals': ['error', ...processWide] } },
  {
    // Prisma's engine looks for its hook there.
    files: ['lib/core/process-wide.ts', 'prisma/engine/wasm-engine.mjs'],
    rules: { 'no-restricted-globals': ['error', { name: 'Intl', message: noIntl }] },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    // Left out: configuration files of tools, the hook in which Next.js replaces its own constants while building, what
    // runs before TypeScript does, and tests and benchmarks, which set the scene.
    ignores: [
      'lib/config/**',
      '*.config.{ts,mts,mjs}',
      'instrumentation.ts',
      'scripts/**/*.mjs',
      'scripts/launch/browser.ts',
      'test/**',
      '**/*.test.{ts,tsx}',
      'e2e/**',
      'bench/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: noEnv },
        { property: '$queryRaw', message: noRawRows },
        { property: '$queryRawUnsafe', message: noRawRows },
      ],
    },
  },
  {
    files: ['lib/db/query-rows.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: noEnv }] },
  },
  { files: ['scripts/**', 'prisma/**', 'bench/**', 'e2e/prepare/all.ts'], rules: { 'no-console': 'off' } },
);
