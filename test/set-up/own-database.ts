import { freshDatabase } from '../database';

// Before a test file's imports: whatever connects on import finds an empty register of its own.
await freshDatabase();
