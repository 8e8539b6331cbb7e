import { existsSync } from 'node:fs';
import path from 'node:path';

/** Adds the variables of `<root>/.env`, if there is one, without replacing any that is already set. */
export function loadDotenv(root: string) {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
