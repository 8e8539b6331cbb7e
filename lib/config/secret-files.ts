import { readFileSync } from 'node:fs';
import { ConfigurationError, type Variables } from './environment';

/** Secrets that may stand in a file of their own, as containers and systemd hand them over, named by `<variable>_FILE`. */
const SECRETS = [
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'REPLICA_URL',
  'NEXTAUTH_SECRET',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'OIDC_CLIENT_SECRET',
] as const;

function readSecret(name: string, file: string): string {
  try {
    const value = readFileSync(file, 'utf8').trim();
    if (value !== '') return value;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigurationError(
      `${name} is "${file}", which cannot be read (${reason}): name a file that this account may read, or take the variable away.`,
    );
  }
  throw new ConfigurationError(`${name} is "${file}", which is empty: write the secret into it.`);
}

/**
 * The secrets that stand in files. A variable that is set itself wins over its file.
 *
 * @throws ConfigurationError where a file that is named cannot be read, or is empty
 */
export function secretsFromFiles(given: Variables): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`]?.trim();
    if (file && !given[name]?.trim()) found[name] = readSecret(`${name}_FILE`, file);
  }
  return found;
}
