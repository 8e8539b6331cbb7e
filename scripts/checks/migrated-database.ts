import { createTemplate } from '@/test/databases';
import { startThrowAwayServer } from '../postgres/throw-away';

/** Works on an empty database to which all migrations were applied, and which is gone afterwards. @param work gets its owner's URL */
export async function onMigratedDatabase<Value>(
  root: string,
  work: (ownerUrl: string) => Promise<Value>,
): Promise<Value> {
  const server = await startThrowAwayServer();
  try {
    const { ownerUrl } = await createTemplate(root, server.url);
    return await work(ownerUrl);
  } finally {
    await server.stop();
  }
}
