import { randomUUID } from 'node:crypto';
import { ensureAppLogin } from '@/scripts/database/app-role';
import { generateClient } from '@/scripts/database/client';
import { migrate } from '@/scripts/database/migrate';
import { ensureDatabase, splitConnectionString, withClient } from '@/scripts/postgres/probe';

/** Connection strings to one database: as its owner, and as the web process. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string };

function onDatabase(url: string, name: string) {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/**
 * Makes a database of the present schema and its web login on a server, to be
 * cloned from.
 *
 * @param serverUrl owner connection to any database of a server that may be littered
 */
export async function createTemplate(root: string, serverUrl: string): Promise<DatabaseUrls> {
  const ownerUrl = onDatabase(serverUrl, 'praesenzregister_template');
  await generateClient(root);
  await ensureDatabase(ownerUrl);
  await migrate(root, ownerUrl);
  const { url } = await ensureAppLogin(ownerUrl, 'throw-away');
  return { ownerUrl, appUrl: url };
}

const IN_USE = '55006';
/** The server itself waits five seconds each time. */
const MOST_TRIES = 24;

/** Copies a database. Nothing may be connected to it for long: another part of the run may be looking at it just now. */
async function copyDatabase(from: DatabaseUrls, name: string): Promise<DatabaseUrls> {
  const { database, maintenanceUrl } = splitConnectionString(from.ownerUrl);
  await withClient(maintenanceUrl, async (client) => {
    const copy = `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(database)} STRATEGY FILE_COPY`;
    for (let tries = 1; ; tries += 1) {
      try {
        await client.query(copy);
        return;
      } catch (error) {
        const isInUse = error instanceof Error && 'code' in error && error.code === IN_USE;
        if (!isInUse || tries === MOST_TRIES) throw error;
      }
    }
  });
  return { ownerUrl: onDatabase(from.ownerUrl, name), appUrl: onDatabase(from.appUrl, name) };
}

/** Copies a template under a new name; takes about ten milliseconds. */
export const cloneDatabase = (template: DatabaseUrls, label = 'test'): Promise<DatabaseUrls> =>
  copyDatabase(template, `${label}_${randomUUID().slice(0, 8)}`);

/** The UN General Assembly and nothing else, as `givenUnga` writes it: what the template of it is called. */
export const UNGA_FACTS = 'unga';

/**
 * Finds the template of a filled register on the server. Who comes first fills a database and leaves a copy of it as
 * the template; others wait meanwhile.
 *
 * @param facts what it is filled with, as a part of its name
 * @param fill fills an empty database, leaves no connection to it, and gives it back
 */
export async function filledTemplate(
  empty: DatabaseUrls,
  facts: string,
  fill: () => Promise<DatabaseUrls>,
): Promise<DatabaseUrls> {
  const name = `praesenzregister_with_${facts}`;
  return withClient(splitConnectionString(empty.ownerUrl).maintenanceUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) return copyDatabase(await fill(), name);
    return { ownerUrl: onDatabase(empty.ownerUrl, name), appUrl: onDatabase(empty.appUrl, name) };
  });
}
