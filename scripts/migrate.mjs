import { prepare, root, runMain } from './launch/entry.mjs';

await runMain(async () => {
  await prepare();
  const { migrateRegister } = await import('./migrate-register.ts');
  await migrateRegister(root);
});
