import { type ChildProcess, spawn } from 'node:child_process';
import { type Variables, variablesWith } from '@/lib/config/environment';

export type ChildOptions = {
  /** Variables beside, or instead of, this process's own. */
  env: Variables;
  /** Ends the child with SIGTERM and rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Passes the child's output on as it comes instead of keeping it for a failure. */
  show?: boolean;
};

/** A child process ended with a code other than 0. */
export class ChildFailure extends Error {
  override name = 'ChildFailure';

  constructor(
    command: string,
    readonly code: number | null,
    /** What it wrote to standard output and error. */
    readonly output: string,
  ) {
    super(`${command} ended with code ${code ?? 'none'}:\n${output}`);
  }
}

function collect(child: ChildProcess) {
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Arguments with which Node.js runs a TypeScript file of the server side, outside of Next.js. */
export const SERVER_SIDE = ['--conditions=react-server', '--import', 'tsx'];

/** Runs Node.js with arguments to its end, whatever that is. @returns the exit code, null after a signal, and what it wrote */
export function tryNode(
  args: readonly string[],
  { env, signal, show = false }: ChildOptions,
): Promise<{ code: number | null; output: string }> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: variablesWith(env),
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const output = collect(child);
    const stop = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve({ code, output: output() });
    });
  });
}

/** The same for what has to succeed. @returns its output. Throws ChildFailure. */
export async function runNode(args: readonly string[], options: ChildOptions): Promise<string> {
  const { code, output } = await tryNode(args, options);
  if (code !== 0) throw new ChildFailure(args.join(' '), code, output);
  return output;
}
