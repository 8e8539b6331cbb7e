import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { isAddress } from '../core/ip-address.mjs';
import { z } from 'zod';
import { missingOidcVariables, oidcSettings, oidcVariables, type OidcSettings } from './oidc';

export const SEED_NETWORKS = [
  'qualitaetszirkel',
  'world-heritage-committee',
  'datenschutzkonferenz',
  'informationsfreiheitskonferenz',
] as const;
export type SeedNetwork = (typeof SEED_NETWORKS)[number];

const SECOND_FACTOR_POLICIES = ['optional', 'administrators'] as const;

/** A variable holds something unusable. The message is one sentence for the operator: what, and how to mend it. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

function isPostgresUrl(value: string) {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return ['postgres:', 'postgresql:'].includes(protocol) && pathname.length > 1;
}

function isOrigin(value: string) {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return ['http:', 'https:'].includes(url.protocol) && value.replace(/\/$/, '') === url.origin;
}

const databaseUrl = z
  .string()
  .refine(isPostgresUrl, 'must look like postgresql://user:password@host:5432/database')
  .optional();

const seedNetworks = z
  .string()
  .default(SEED_NETWORKS.join(','))
  .transform((list) => (list.trim() === 'none' ? [] : list.split(',').map((name) => name.trim())))
  .pipe(z.array(z.enum(SEED_NETWORKS, `must be "none" or a comma-separated list out of ${SEED_NETWORKS.join(', ')}`)));

const port = z
  .string()
  .default('3000')
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535, {
    error: 'must be a whole number between 1 and 65535',
  })
  .transform(Number);

function isAddressRange(value: string) {
  const [address = ''] = value.split('/');
  return isAddress(address) && (ipaddr.isValidCIDR(value) || value === address);
}

const trustedProxies = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((range) => range.trim())
      .filter(Boolean),
  )
  .pipe(
    z.array(
      z.string().refine(isAddressRange, 'must be a comma-separated list of addresses such as 127.0.0.1,10.0.0.0/8'),
    ),
  );

/** AES-256, as Next.js takes it. */
const ACTIONS_KEY_BYTES = 32;

const isActionsKey = (value: string): boolean =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length === ACTIONS_KEY_BYTES;

const variables = z.object({
  DATABASE_URL: databaseUrl,
  APP_DATABASE_URL: databaseUrl,
  REPLICA_URL: databaseUrl,
  DATA_DIR: z.string().default('.data'),
  PORT: port,
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address without port')
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be a bare address without path, such as https://register.example.org')
    .transform((value) => new URL(value).origin)
    .optional(),
  LEGAL_DIR: z.string().optional(),
  TRUST_PROXY: trustedProxies,
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine(isActionsKey, 'must be 32 random bytes in base64, such as `openssl rand -base64 32` prints')
    .optional(),
  NEXTAUTH_URL: z.string().refine(isOrigin, 'must be a bare address without path').optional(),
  SECOND_FACTOR: z
    .enum(SECOND_FACTOR_POLICIES, `must be one of ${SECOND_FACTOR_POLICIES.join(', ')}`)
    .default('optional'),
  SEED_NETWORKS: seedNetworks,
  LANG: z.string().optional(),
  ...oidcVariables,
});

/** Everything the program takes from its environment, validated. Paths are absolute. */
export type Environment = {
  /** Owner connection: migrations and maintenance. Undefined: the register's own PostgreSQL. */
  databaseUrl: string | undefined;
  /** The least-privileged login of the web process. */
  appDatabaseUrl: string | undefined;
  /** A streaming replica of that database that public pages may be read from, with a login that can only read or the same one. */
  replicaUrl: string | undefined;
  dataDir: string;
  port: number;
  /** Interface to listen on; undefined means all. */
  host: string | undefined;
  /** Canonical address of the public site, without a trailing slash. */
  publicUrl: string | undefined;
  /** Folder with the operator's legal texts. */
  legalDir: string;
  seedNetworks: readonly SeedNetwork[];
  /** Who must have a second factor to sign in with. */
  secondFactor: (typeof SECOND_FACTOR_POLICIES)[number];
  /** Addresses and ranges of reverse proxies whose X-Forwarded-For is believed. */
  trustProxy: readonly string[];
  /** The terminal's language, as POSIX writes it ("de_DE.UTF-8"). */
  language: string | undefined;
  /** Encrypts session cookies and second factors, and keys the hashes of counted attempts. Given to the web process by the start. */
  sessionSecret: string | undefined;
  /** Encrypts what a page hands to an action; undefined: made of the session secret by the start. */
  actionsKey: string | undefined;
  /** The address people sign in at: the public one, or the one the server listens on. Given by the start. */
  signInOrigin: string | undefined;
  /** The OpenID Connect provider people may sign in through. */
  oidc: OidcSettings | undefined;
};

/** The variables of a process; an empty one counts as not set. */
export type Variables = Readonly<Record<string, string | undefined>>;

function describe(issue: z.core.$ZodIssue, given: Variables) {
  const name = String(issue.path[0]);
  const secret = /(?:DATABASE_URL|REPLICA_URL|SECRET|KEY)$/.test(name);
  const value = secret ? 'is not usable' : `is "${given[name] ?? ''}"`;
  return `${name} ${value}: it ${issue.message}.`;
}

/**
 * Validates the environment.
 *
 * @param given the process's variables
 * @param root folder that relative paths start from
 * @throws ConfigurationError naming each unusable variable and how to mend it
 */
export function parseEnvironment(given: Variables, root: string): Environment {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    throw new ConfigurationError(parsed.error.issues.map((issue) => describe(issue, given)).join(' '));
  }
  const { data } = parsed;
  const missing = missingOidcVariables(data);
  if (missing.length > 0) {
    throw new ConfigurationError(
      `Signing in through OpenID Connect lacks ${missing.join(', ')}: set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME, or none of them.`,
    );
  }
  const dataDir = path.resolve(root, data.DATA_DIR);
  return {
    databaseUrl: data.DATABASE_URL,
    appDatabaseUrl: data.APP_DATABASE_URL,
    replicaUrl: data.REPLICA_URL,
    dataDir,
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    legalDir: data.LEGAL_DIR ? path.resolve(root, data.LEGAL_DIR) : path.join(dataDir, 'legal'),
    seedNetworks: data.SEED_NETWORKS,
    secondFactor: data.SECOND_FACTOR,
    trustProxy: data.TRUST_PROXY,
    language: data.LANG,
    sessionSecret: data.NEXTAUTH_SECRET,
    actionsKey: data.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    signInOrigin: data.NEXTAUTH_URL,
    oidc: oidcSettings(data),
  };
}

/** The environment of this process. Read anew on every call, so that a test may change it. */
export function environment(): Environment {
  return parseEnvironment(process.env, process.cwd());
}

/** This process's variables with some replaced, for a child process. */
export function variablesWith(changes: Variables): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
