import { prepare, root, runMain } from './launch/entry.mjs';

await runMain(async () => {
  await prepare();
  const { runChecks } = await import('./run-checks.ts');
  return runChecks(root, process.argv.slice(2));
});
