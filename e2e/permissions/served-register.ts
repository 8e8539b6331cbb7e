import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { withClient } from '@/scripts/postgres/probe';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { serveBuild } from '@/scripts/tests/serve';
import { cloneDatabase, createTemplate, type DatabaseUrls } from '@/test/databases';

/** The production build, served on an empty register that nobody else writes. */
export interface ServedRegister extends DatabaseUrls {
  address: string;
  secret: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    served: ServedRegister;
  }
}

/** Networks and accounts get ids that are recognised wherever they turn up. */
const IDS_APART = `SELECT setval('network_id_seq', 700001), setval('user_account_id_seq', 800001)`;

/** Once per run. `npm test` has a PostgreSQL running already and names it in TEST_DATABASE_URL. */
export default async function setUp(project: TestProject) {
  const { root } = project.config;
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startThrowAwayServer();
  const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-permissions-'));
  const urls = await cloneDatabase(await createTemplate(root, given ?? server?.url ?? ''), 'permissions');
  await withClient(urls.ownerUrl, (client) => client.query(IDS_APART));
  const { address, secret, stop } = await serveBuild({ root, folder, urls });
  project.provide('served', { ...urls, address, secret });
  return async () => {
    await stop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
