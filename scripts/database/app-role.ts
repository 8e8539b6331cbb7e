import type pg from 'pg';
import { z } from 'zod';
import { readDirectly, type DirectReader } from '@/lib/db/direct-reading';
import { OperatorError } from '../launch/operator-error.mjs';
import { withClient } from '../postgres/probe';

/** The group the migrations create and give the web process's rights to. */
const GROUP = 'praesenzregister_app';

const rightsSchema = z.object({ mayMakeRoles: z.boolean(), groupExists: z.boolean(), user: z.string() });

async function readRights({ rows }: DirectReader): Promise<z.output<typeof rightsSchema>> {
  const [rights] = await rows(rightsSchema)`
    SELECT rolsuper OR rolcreaterole AS "mayMakeRoles", rolname AS user,
      EXISTS (SELECT 1 FROM pg_roles WHERE rolname = ${GROUP}) AS "groupExists"
    FROM pg_roles WHERE rolname = current_user`;
  if (!rights) throw new Error('The server does not list the current user among its roles.');
  return rights;
}

/**
 * Checks, before anything is changed, that the migrations and `ensureAppLogin`
 * may create the roles they need.
 *
 * @param appUrlGiven whether the operator gave APP_DATABASE_URL
 */
export async function requireRoleRights(ownerUrl: string, appUrlGiven: boolean) {
  const { mayMakeRoles, groupExists, user } = await readDirectly(ownerUrl, readRights);
  if (mayMakeRoles || (appUrlGiven && groupExists)) return;
  throw new OperatorError(
    `DATABASE_URL: user "${user}" may not create roles, which keeping the web server from changing the record needs: run ALTER ROLE "${user}" CREATEROLE as an administrator, or create the role ${GROUP}, grant it to a login of your own and name that login in APP_DATABASE_URL.`,
  );
}

function loginUrl(ownerUrl: string, password: string) {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(`${decodeURIComponent(url.pathname.slice(1))}_web`);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** Whether this login works and belongs to the group. */
async function isReady(url: string) {
  try {
    const [found] = await readDirectly(
      url,
      ({ rows }) => rows(z.object({ member: z.boolean() }))`SELECT pg_has_role(${GROUP}, 'member') AS member`,
    );
    return found?.member === true;
  } catch {
    return false;
  }
}

async function createLogin(client: pg.Client, role: string, password: string) {
  const name = client.escapeIdentifier(role);
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  await client.query(`GRANT ${GROUP} TO ${name}`);
}

/**
 * Makes sure the web process has a login of its own: `<database>_web`, a member
 * of the group with the least rights and owner of nothing.
 *
 * @param ownerUrl connection that may create roles
 * @param password the login's password; replaces whatever it had
 * @returns the login's connection string, and whether anything had to be done
 */
export async function ensureAppLogin(ownerUrl: string, password: string): Promise<{ url: string; changed: boolean }> {
  const url = loginUrl(ownerUrl, password);
  if (await isReady(url)) return { url, changed: false };
  const role = decodeURIComponent(new URL(url).username);
  try {
    await withClient(ownerUrl, (client) => createLogin(client, role, password));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `DATABASE_URL: the web server's login "${role}" could not be set up (${reason}): grant the user of DATABASE_URL the right to do so, or give a login that is a member of ${GROUP} in APP_DATABASE_URL.`,
    );
  }
  return { url, changed: true };
}

/**
 * Makes the login that the operator gave for the web process, where there is none of that name on the database's server
 * yet. One that is there keeps its password, whatever that is: other servers may sign in with it.
 *
 * @returns whether it was made
 */
export async function ensureGivenLogin(ownerUrl: string, appUrl: string): Promise<boolean> {
  const { username, password } = new URL(appUrl);
  const role = decodeURIComponent(username);
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ missing: boolean }>(
      `SELECT (rolsuper OR rolcreaterole) AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS missing
       FROM pg_roles WHERE rolname = current_user`,
      [role],
    );
    if (rows[0]?.missing !== true || role === '' || password === '') return false;
    await createLogin(client, role, decodeURIComponent(password));
    return true;
  });
}
