import { closeDatabase } from '@/lib/db/client';
import { installProjector, writeRegister } from '@/lib/db/register-write';
import { projectParticipation } from '@/lib/participation/read-model/mutations';
import { givenUnga } from '@/test/unga-facts';

/* A register that holds the UN General Assembly alone, so that the other browser tests count what they always did. */
installProjector(projectParticipation);
await writeRegister({ userId: null, name: 'browser tests' }, givenUnga);
await closeDatabase();
