import { prepare, root, runMain } from './launch/entry.mjs';

await runMain(async () => {
  await prepare();
  const { runTests } = await import('./tests/run.ts');
  return runTests(root, process.argv.slice(2));
});
