import { spawn } from 'node:child_process';
import { REPOSITORY } from './data';
import { testDatabase } from './database';

/** Runs the real command on this test's database. */
export async function importCommand(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { ownerUrl, appUrl } = testDatabase();
  const command = ['--conditions=react-server', '--import', 'tsx', 'scripts/import.ts', ...args, '--lang', 'de'];
  const env = { ...process.env, DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, PORT: '1' };
  const child = spawn(process.execPath, command, { cwd: REPOSITORY, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
