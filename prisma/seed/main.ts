import { environment } from '@/lib/config/environment';
import { closeDatabase } from '@/lib/db/client';
import { installProjector } from '@/lib/db/register-write';
import { projectParticipation } from '@/lib/participation/read-model/mutations';
import { seedRegister } from './seed-register';

installProjector(projectParticipation);
try {
  const seeded = await seedRegister(environment().seedNetworks);
  console.log(
    seeded ? 'The seed facts are loaded.' : 'The register holds data already or no seed is asked for: nothing changed.',
  );
} finally {
  await closeDatabase();
}
