import pg from 'pg';

/** @param {string} url @param {(client: pg.Client) => Promise<unknown>} work */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Resolves when the database answers; throws the driver's error otherwise. @param {string} url */
export async function canConnect(url) {
  await withClient(url, (client) => client.query('SELECT 1'));
}

/**
 * Creates the database a connection string names, through the maintenance
 * database `postgres` of the same server.
 *
 * @param {string} url
 * @returns {Promise<{ databaseName: string }>}
 */
export async function createDatabase(url) {
  const maintenance = new URL(url);
  const databaseName = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  await withClient(maintenance.href, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseName)}`),
  );
  return { databaseName };
}
