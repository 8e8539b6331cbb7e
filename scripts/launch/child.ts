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

/** Runs Node.js with arguments to its end and gives back its output. Throws ChildFailure. */
export function runNode(args: readonly string[], { env, signal, show = false }: ChildOptions): Promise<string> {
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
      else if (code === 0) resolve(output());
      else reject(new ChildFailure(args.join(' '), code, output()));
    });
  });
}
