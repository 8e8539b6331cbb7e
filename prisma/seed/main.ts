import { environment } from '@/lib/config/environment';
import { closeDatabase } from '@/lib/db/client';
import { compose } from '@/lib/composition';
import { seedRegister } from './seed-register';

compose();
try {
  const seeded = await seedRegister(environment().seedNetworks);
  console.log(
    seeded ? 'The seed facts are loaded.' : 'The register holds data already or no seed is asked for: nothing changed.',
  );
} finally {
  await closeDatabase();
}
