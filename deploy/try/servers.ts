import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { freePort } from '@/scripts/launch/port';
import { type RegisterProcess, runIn } from '@/test/servers/register-process';

/** An account of no rights, as the container's. */
const NOBODY = 65_534;

export interface TriedServer {
  port: number;
  address: string;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface ServerPlan {
  /** The program's folder, in which nobody may write. */
  program: string;
  /** For what belongs to one server. */
  folder: string;
  publicUrl: string;
  secrets: Readonly<Record<'appDatabaseUrl' | 'replicaUrl', string>>;
}

/** Writes secrets as compose.yaml hands them over: a file each. @returns the variables that name them */
function writeSecrets({ folder, secrets }: ServerPlan): Record<string, string> {
  const values = {
    NEXTAUTH_SECRET: randomBytes(48).toString('base64'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    APP_DATABASE_URL: secrets.appDatabaseUrl,
    REPLICA_URL: secrets.replicaUrl,
  };
  mkdirSync(path.join(folder, 'secrets'), { recursive: true });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const file = path.join(folder, 'secrets', name.toLowerCase());
      writeFileSync(file, `${value}\n`, { mode: 0o644 });
      return [`${name}_FILE`, file];
    }),
  );
}

async function planServer(plan: ServerPlan, variables: Record<string, string>, name: string): Promise<TriedServer> {
  const port = await freePort();
  const dataDir = path.join(plan.folder, name);
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(dataDir, NOBODY, NOBODY);
  const account = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
  const env = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: `${port}`,
    DATA_DIR: dataDir,
    TRUST_PROXY: '127.0.0.1',
    SEED_NETWORKS: 'none',
    ...variables,
  };
  let running: RegisterProcess | undefined;
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    start: async () => {
      running = runIn(plan.program, [...account, 'node', 'scripts/start.mjs'], env);
      await running.address;
    },
    stop: async () => {
      running?.child.kill('SIGTERM');
      await running?.ended;
      running = undefined;
    },
  };
}

/** Two servers with the same secrets, each with a folder of its own to write in, as compose.yaml runs them. */
export async function planServers(plan: ServerPlan): Promise<[TriedServer, TriedServer]> {
  const variables = writeSecrets(plan);
  return [await planServer(plan, variables, 'web1'), await planServer(plan, variables, 'web2')];
}
