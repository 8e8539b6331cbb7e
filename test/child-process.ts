import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { REPOSITORY } from './data';

const SERVER_SIDE = ['--conditions=react-server', '--import', 'tsx'];

export interface RunningChild {
  child: ChildProcess;
  ended: Promise<unknown>;
}

/** Runs a file of the server side in a process of its own, on this test's database. */
export function runApart(file: string, ...args: string[]): RunningChild {
  const child = spawn(process.execPath, [...SERVER_SIDE, file, ...args], { cwd: REPOSITORY, stdio: 'inherit' });
  return { child, ended: once(child, 'exit') };
}
