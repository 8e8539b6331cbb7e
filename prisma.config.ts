import path from 'node:path';
import { defineConfig } from 'prisma/config';
import { loadDotenv } from './lib/config/dotenv';
import { parseEnvironment } from './lib/config/environment';
import { runningDatabaseUrl } from './scripts/postgres/running';

const root = import.meta.dirname;
loadDotenv(root);
const { databaseUrl, dataDir } = parseEnvironment(process.env, root);

// The native engine is a download that many networks block; this one speaks the same protocol.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'prisma/engine/schema-engine.mjs');

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Without DATABASE_URL: the register's own database, if it is running.
  datasource: { url: databaseUrl ?? runningDatabaseUrl(dataDir) ?? '' },
});
