import { withClient } from '../postgres/probe';

const END_SESSIONS = 'UPDATE user_session SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL';
const TELL = `SELECT append_audit_event(NULL, 'operator', 'user.second_factor_removed', NULL, 'user', $1, '{"manner": "command"}')`;

/**
 * Takes an account's second factor away, for somebody who has lost it and knows no administrator who could. Its sessions
 * end; the audit log says so.
 *
 * @returns what was found: a factor, an account without one, or no such account (then nothing is written)
 */
export async function resetSecondFactorByEmail(
  ownerUrl: string,
  email: string,
): Promise<'reset' | 'no_factor' | 'no_account'> {
  return withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT begin_register_write()');
    const { rows } = await client.query<{ id: number }>('SELECT id FROM user_account WHERE email = $1', [
      email.trim().toLowerCase(),
    ]);
    const [user] = rows;
    const removed =
      user &&
      (await client.query('DELETE FROM second_factor WHERE user_id = $1 AND confirmed_at IS NOT NULL', [user.id]));
    if (!user || !removed?.rowCount) {
      await client.query('ROLLBACK');
      return user ? 'no_factor' : 'no_account';
    }
    await client.query('UPDATE user_account SET version = version + 1 WHERE id = $1', [user.id]);
    await client.query(END_SESSIONS, [user.id]);
    await client.query(TELL, [user.id]);
    await client.query('COMMIT');
    return 'reset';
  });
}
