import { closeDatabase } from '@/lib/db/client';
import { compose } from '@/lib/composition';
import { writeRegister } from '@/lib/db/register-write';
import { givenUnga } from '@/test/unga-facts';

/* A register that holds the UN General Assembly alone, so that the other browser tests count what they always did. */
compose();
await writeRegister({ userId: null, name: 'browser tests' }, givenUnga);
await closeDatabase();
