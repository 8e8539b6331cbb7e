import { z } from 'zod';
import type { SeedNetwork } from '@/lib/config/environment';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';
import { writeRegister, type RegisterWrite } from '@/lib/db/register-write';
import { seedDatenschutzkonferenz, seedInformationsfreiheitskonferenz } from './conferences';
import { seedQualitaetszirkel } from './qualitaetszirkel';
import { seedWorldHeritageCommittee } from './world-heritage-committee';

const SEEDS: Readonly<Record<SeedNetwork, (write: RegisterWrite) => Promise<void>>> = {
  qualitaetszirkel: seedQualitaetszirkel,
  'world-heritage-committee': seedWorldHeritageCommittee,
  datenschutzkonferenz: seedDatenschutzkonferenz,
  informationsfreiheitskonferenz: seedInformationsfreiheitskonferenz,
};

/** Some thousand single steps: seconds on an idle machine, minutes on one that does everything else at once. */
const SEED_TIMEOUT_MS = 900_000;

/**
 * Loads the seed facts into an empty register, all in one transaction: a start that is killed leaves either
 * nothing or everything. A register that holds anything is not touched.
 *
 * @returns whether facts were written
 */
export async function seedRegister(networks: readonly SeedNetwork[]): Promise<boolean> {
  if (networks.length === 0) return false;
  const { used } = await queryRow(
    database(),
    z.object({ used: z.boolean() }),
    Prisma.sql`
      SELECT EXISTS (SELECT 1 FROM network) OR EXISTS (SELECT 1 FROM member) OR EXISTS (SELECT 1 FROM source) AS used`,
  );
  if (used) return false;
  await writeRegister(
    { userId: null, name: 'seed' },
    async (write) => {
      for (const network of new Set(networks)) await SEEDS[network](write);
    },
    SEED_TIMEOUT_MS,
  );
  return true;
}
