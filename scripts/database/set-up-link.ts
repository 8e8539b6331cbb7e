import { randomBytes } from 'node:crypto';
import { hashToken, LINK_LIFETIME_MS } from '@/lib/auth/rules-links';
import type { Environment } from '@/lib/config/environment';
import { localAddress } from '../launch/web-server';
import { withClient } from '../postgres/probe';

const ADMINISTERED = `
  SELECT EXISTS (
    SELECT 1 FROM user_account u JOIN role_grant g ON g.user_id = u.id
    WHERE u.deactivated_at IS NULL AND u.password_hash IS NOT NULL AND g.role = 'administrator' AND g.network_id IS NULL
  ) AS administered`;

/**
 * Makes the link that sets up the first administrator, while there is none; earlier ones stop working.
 *
 * @returns its token, which is kept nowhere; null where somebody administers the register
 */
export async function issueSetUpLink(ownerUrl: string): Promise<string | null> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ administered: boolean }>(ADMINISTERED);
    if (rows[0]?.administered) return null;
    const token = randomBytes(32).toString('base64url');
    await client.query(`UPDATE one_time_link SET used_at = now() WHERE purpose = 'setup' AND used_at IS NULL`);
    await client.query(
      `INSERT INTO one_time_link (purpose, token_hash, expires_at) VALUES ('setup', $1, now() + $2 * interval '1 millisecond')`,
      [hashToken(token), LINK_LIFETIME_MS.setup],
    );
    return token;
  });
}

/** Where people sign in. */
export const signInOrigin = ({ publicUrl, host, port }: Pick<Environment, 'publicUrl' | 'host' | 'port'>): string =>
  publicUrl ?? localAddress(host, port);

/** Makes that link and tells the operator, while nobody administers the register. */
export async function printSetUpLink(ownerUrl: string, env: Environment): Promise<void> {
  const token = await issueSetUpLink(ownerUrl);
  if (token === null) return;
  console.log(`\nNobody administers the register yet. Set up the first administrator, once, within 24 hours:`);
  console.log(`  ${signInOrigin(env)}/admin/einrichten/${token}\n`);
}
