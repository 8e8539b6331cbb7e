import { readSnapshot } from '@/lib/db/reader';

/** The tables of which a row holds what fits a pattern, whatever the case. @throws where there are no tables to look through */
export const tablesNaming = (pattern: string): Promise<string[]> =>
  readSnapshot(async (reader) => {
    const tables = await reader.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    if (tables.length <= 20) throw new Error('The register has more tables than were found.');
    const found: string[] = [];
    for (const { name } of tables) {
      const [{ count }] = await reader.$queryRawUnsafe<[{ count: number }]>(
        `SELECT count(*)::int AS count FROM "${name}" t WHERE t::text ~* $1`,
        pattern,
      );
      if (count > 0) found.push(name);
    }
    return found;
  });
