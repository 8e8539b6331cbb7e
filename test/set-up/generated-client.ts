import type { TestProject } from 'vitest/node';
import { generateClient } from '@/scripts/database/client';

/** Once per run: the database client that rules and tests name types of. Its files are in no clone. */
export default async function setUp(project: TestProject) {
  await generateClient(project.config.root);
}
