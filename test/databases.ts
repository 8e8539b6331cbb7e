import { randomUUID } from 'node:crypto';
import { ensureAppLogin } from '@/scripts/database/app-role';
import { generateClient } from '@/scripts/database/client';
import { migrate } from '@/scripts/database/migrate';
import { ensureDatabase, maintenanceOf, withClient } from '@/scripts/postgres/probe';

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

/** Copies a template under a new name; takes about ten milliseconds. Nothing may be connected to the template. */
export async function cloneDatabase(template: DatabaseUrls, label = 'test'): Promise<DatabaseUrls> {
  const name = `${label}_${randomUUID().slice(0, 8)}`;
  const { database, maintenanceUrl } = maintenanceOf(template.ownerUrl);
  await withClient(maintenanceUrl, (client) =>
    client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(database)} STRATEGY FILE_COPY`,
    ),
  );
  return { ownerUrl: onDatabase(template.ownerUrl, name), appUrl: onDatabase(template.appUrl, name) };
}
