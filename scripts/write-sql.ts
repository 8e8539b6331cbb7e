import path from 'node:path';
import { createTemplate } from '@/test/databases';
import { writeDatabaseCode } from './checks/database-code';
import { startThrowAwayServer } from './postgres/throw-away';

const root = path.resolve(import.meta.dirname, '..');
const server = await startThrowAwayServer();
try {
  const { ownerUrl } = await createTemplate(root, server.url);
  console.log(`${await writeDatabaseCode(root, ownerUrl)} files written to prisma/sql.`);
} finally {
  await server.stop();
}
