/**
 * Runs a TypeScript file of this program beside the running server or without
 * one: `node scripts/run.mjs [--no-database] <file> [arguments]`. The file finds
 * DATABASE_URL (owner) and APP_DATABASE_URL set.
 */
import { prepare, root, runMain } from './launch/entry.mjs';

await runMain(async () => {
  await prepare();
  const { runCommand } = await import('./run-command.ts');
  const args = process.argv.slice(2);
  const withDatabase = args[0] !== '--no-database';
  return runCommand(root, withDatabase ? args : args.slice(1), { withDatabase });
});
