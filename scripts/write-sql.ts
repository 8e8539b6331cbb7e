import path from 'node:path';
import { writeDatabaseCode } from './checks/database-code';
import { onMigratedDatabase } from './checks/migrated-database';

const root = path.resolve(import.meta.dirname, '..');
const count = await onMigratedDatabase(root, (ownerUrl) => writeDatabaseCode(root, ownerUrl));
console.log(`${count} files written to prisma/sql.`);
