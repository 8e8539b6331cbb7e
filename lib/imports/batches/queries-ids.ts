import 'server-only';
import { rawInt } from '@/lib/db/raw-columns';
import { rawRows, type RawConnection } from '@/lib/db/raw-rows';

/** Numbers for rows that are written by COPY, which gives none back. */
export async function nextIds(
  connection: RawConnection,
  table: 'member' | 'meeting',
  count: number,
): Promise<number[]> {
  const rows = await rawRows(
    connection,
    [rawInt],
    `SELECT nextval('${table}_id_seq')::int FROM generate_series(1, $1::int)`,
    [count],
  );
  return rows.map(([id]) => id);
}
