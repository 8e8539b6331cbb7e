import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { SERVER_SIDE } from '@/scripts/launch/child';
import { REPOSITORY } from './data';

export interface RunningChild {
  child: ChildProcess;
  ended: Promise<unknown>;
}

/** Runs a file of the server side in a process of its own, on this test's database. */
export function runApart(file: string, ...args: string[]): RunningChild {
  const child = spawn(process.execPath, [...SERVER_SIDE, file, ...args], { cwd: REPOSITORY, stdio: 'inherit' });
  return { child, ended: once(child, 'exit') };
}
