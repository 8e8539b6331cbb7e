import { existsSync } from 'node:fs';
import path from 'node:path';
import { secretsFromFiles } from './secret-files';

/**
 * Adds the variables of `<root>/.env`, if there is one, without replacing any that is already set, and the secrets that
 * stand in files of their own.
 */
export function loadDotenv(root: string) {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  Object.assign(process.env, secretsFromFiles(process.env));
}
