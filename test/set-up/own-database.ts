import { afterAll } from 'vitest';
import { freshDatabase } from '../database';

// Before a test file's imports: whatever connects on import finds an empty register of its own.
await freshDatabase();

// The next file of this worker finds the same modules, and a database of its own.
afterAll(async () => {
  const { closeDatabase } = await import('@/lib/db/client');
  await closeDatabase();
});
