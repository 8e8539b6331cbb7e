import { vi } from 'vitest';
import { runArguments } from '@/scripts/import/command';
import { SERVER_SIDE, tryNode } from '@/scripts/launch/child';
import { testDatabase } from '@/test/database';

interface Answer {
  code: number | null;
  output: string;
}

const inGerman = (args: readonly string[]) => [...args, '--lang', 'de'];

/** Runs the real command on this test's database, as a process of its own, which takes seconds to start. */
export function importProcess(...args: string[]): Promise<Answer> {
  const { ownerUrl, appUrl } = testDatabase();
  const env = { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl };
  return tryNode([...SERVER_SIDE, 'scripts/import.ts', ...inGerman(args)], { env });
}

/** Does what the command does, within this process. */
export async function importCommand(...args: string[]): Promise<Answer> {
  const said: string[] = [];
  const hear = (text: unknown) => void said.push(`${String(text)}\n`);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear),
    vi.spyOn(console, 'error').mockImplementation(hear),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  ];
  try {
    return { code: await runArguments(inGerman(args)), output: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
