import { z } from 'zod';
import { readDirectly } from '@/lib/db/direct-reading';
import { OperatorError } from '../launch/operator-error.mjs';
import { splitConnectionString, withClient } from '../postgres/probe';
import { compareMigrations } from './migrate';

const OLDEST_MAJOR_VERSION = 15;

function errorCode(error: unknown) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(error: unknown, variable: string, url: string): OperatorError {
  const { hostname, port, username } = new URL(url);
  const code = errorCode(error);
  const server = `${hostname}:${port || '5432'}`;
  if (code === '28P01' || code === '28000') {
    return new OperatorError(
      `${variable}: the PostgreSQL at ${server} refuses user "${decodeURIComponent(username)}": correct the user name or password.`,
    );
  }
  if (
    ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN', 'ECONNRESET', 'CONNECT_TIMEOUT'].includes(
      code,
    )
  ) {
    return new OperatorError(
      `${variable}: no PostgreSQL answers at ${server} (${code}): start it, correct the address, or leave DATABASE_URL out to use the register's own database.`,
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new OperatorError(
    `${variable}: the PostgreSQL at ${server} cannot be used (${reason}): correct the variable or the server.`,
  );
}

async function create(url: string) {
  const { database, maintenanceUrl } = splitConnectionString(url);
  try {
    await withClient(maintenanceUrl, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `DATABASE_URL: the database "${database}" does not exist and could not be created (${reason}): create it with CREATE DATABASE "${database}", owned by the user of DATABASE_URL.`,
    );
  }
}

const versionSchema = z.object({ server_version_num: z.string() });

async function readVersion(url: string): Promise<number> {
  const [found] = await readDirectly(url, ({ rows }) => rows(versionSchema)`SHOW server_version_num`);
  return Math.floor(Number(found?.server_version_num) / 10_000);
}

/**
 * Makes sure the operator's own PostgreSQL can be used; creates its database if
 * that is missing and may be created.
 *
 * @returns a note for the step
 */
export async function checkGivenDatabase(url: string): Promise<string> {
  let version: number;
  let made = false;
  try {
    version = await readVersion(url).catch(async (error: unknown) => {
      if (errorCode(error) !== '3D000') throw error;
      await create(url);
      made = true;
      return readVersion(url);
    });
  } catch (error) {
    throw error instanceof OperatorError ? error : explain(error, 'DATABASE_URL', url);
  }
  if (version < OLDEST_MAJOR_VERSION) {
    throw new OperatorError(
      `DATABASE_URL: the server is PostgreSQL ${version}, and the register needs ${OLDEST_MAJOR_VERSION} or later: upgrade it, or leave DATABASE_URL out to use the register's own database.`,
    );
  }
  return `PostgreSQL ${version} of DATABASE_URL${made ? ', database created' : ''}`;
}

/** Makes sure the web process's own login works. */
export async function checkAppLogin(url: string) {
  try {
    await readVersion(url);
  } catch (error) {
    throw explain(error, 'APP_DATABASE_URL', url);
  }
}

/**
 * Makes sure that a database which this server only serves is of this release.
 *
 * @returns a note for the step
 */
export async function checkServed(root: string, appUrl: string): Promise<string> {
  await checkAppLogin(appUrl);
  const { missing, unknown } = await compareMigrations(root, appUrl).catch((error: unknown) => {
    throw explain(error, 'APP_DATABASE_URL', appUrl);
  });
  if (unknown.length > 0) {
    throw new OperatorError(
      `The database was migrated by a later release (it knows ${unknown.join(', ')}): start that release here too.`,
    );
  }
  if (missing.length === 0) return 'of APP_DATABASE_URL, served as it is';
  throw new OperatorError(
    `The database is not of this release (${missing.length} migrations are missing): run npm run migrate with the owner's connection in DATABASE_URL, or set DATABASE_URL here and have the start do it.`,
  );
}
