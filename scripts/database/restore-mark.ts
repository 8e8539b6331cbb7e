import type { ClientBase } from 'pg';

/** Stands in a database while a restore fills it, so that nobody takes half of one for a register. */
export const RESTORE_MARK = 'restore_under_way';

export async function isBeingRestored(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
    `public.${RESTORE_MARK}`,
  ]);
  return rows[0]?.found === true;
}
