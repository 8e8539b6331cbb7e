import { prepare, root, runMain } from './launch/entry.mjs';

await runMain(async () => {
  await prepare();
  const { serve } = await import('./serve.ts');
  await serve(root, { dev: process.argv.includes('--dev') });
});
