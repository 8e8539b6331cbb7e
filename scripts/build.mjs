import { prepare, root, runMain } from './launch/entry.mjs';

await runMain(async () => {
  await prepare();
  const { buildProgram } = await import('./build-program.ts');
  await buildProgram(root);
});
