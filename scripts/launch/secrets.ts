import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Environment } from '@/lib/config/environment';
import { OperatorError } from './operator-error.mjs';

export type SecretName = 'databaseOwnerPassword' | 'appRolePassword' | 'sessionSecret';

const contents = z.record(z.string(), z.string());

function secretsFile(dataDir: string) {
  return path.join(dataDir, 'secrets.json');
}

function read(dataDir: string) {
  const file = secretsFile(dataDir);
  if (!existsSync(file)) return {};
  try {
    return contents.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'it is not a JSON object of texts';
    throw new OperatorError(
      `The file ${file} cannot be read (${reason}): restore it from a backup or correct its owner; it holds the database's passwords.`,
    );
  }
}

/** A secret of this installation if it was ever made. */
export function existingSecret(dataDir: string, name: SecretName): string | undefined {
  return read(dataDir)[name];
}

/**
 * A secret of this installation: 32 random bytes in base64url, made on first
 * use and kept in `<data directory>/secrets.json` (mode 0600).
 */
export function secret(dataDir: string, name: SecretName): string {
  const value = read(dataDir)[name];
  if (value !== undefined) return value;
  const made = randomBytes(32).toString('base64url');
  replaceSecret(dataDir, name, made);
  return made;
}

/** Keeps a secret that comes from elsewhere, as with a backup, in the place of the one there was. */
export function replaceSecret(dataDir: string, name: SecretName, value: string): void {
  const file = secretsFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ ...read(dataDir), [name]: value }, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** Where secrets come from: the operator, for all servers on one database, or this installation's file. */
type SecretSource = Pick<Environment, 'dataDir' | 'sessionSecret'>;

/** Another secret made of one, of 32 bytes: nobody gets from it to that or to its other purposes. */
const derive = (from: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', from, '', `praesenzregister ${purpose}`, 32));

/** What encrypts sessions and second factors: the same on all servers that are given it. */
export const chooseSessionSecret = ({ dataDir, sessionSecret }: SecretSource): string =>
  sessionSecret ?? secret(dataDir, 'sessionSecret');

/** The password of the web server's login. Servers that share a secret make the same one: none takes it from another. */
export function chooseLoginPassword({ dataDir, sessionSecret }: SecretSource): string {
  if (sessionSecret === undefined) return secret(dataDir, 'appRolePassword');
  return derive(sessionSecret, 'web login').toString('base64url');
}

/** What encrypts what a page hands to an action: servers that share a session secret read what another one wrote. */
export const chooseActionsKey = ({ actionsKey, ...source }: SecretSource & Pick<Environment, 'actionsKey'>): string =>
  actionsKey ?? derive(chooseSessionSecret(source), 'server actions').toString('base64');
