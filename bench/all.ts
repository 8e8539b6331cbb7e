/*
 * Every benchmark, one after the other, or the one whose name comes first: `npm run bench -- reading`.
 */
const BENCHMARKS = new Map<string, () => Promise<unknown>>([
  ['read-model', () => import('./read-model')],
  ['reading', () => import('./reading')],
  ['import', () => import('./import')],
  ['registers', () => import('./registers')],
  ['networks', () => import('./networks')],
  ['serving', () => import('./serving')],
  ['publications', () => import('./publications')],
  ['pages', () => import('./pages')],
  ['readers', () => import('./readers')],
]);

const only = BENCHMARKS.get(process.argv[2] ?? '');
for (const run of only ? [only] : BENCHMARKS.values()) await run();
