import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { type Variables, variablesWith } from '@/lib/config/environment';
import { NEXT } from './build';
import { OperatorError } from './operator-error.mjs';
import type { Supervised } from './supervise';

export type WebServer = {
  /** Address on this machine. */
  address: string;
  /** Resolves when the server has ended, with its code. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  kill: () => Promise<void>;
};

export type WebServerOptions = {
  root: string;
  port: number;
  host: string | undefined;
  dev: boolean;
  env: Variables;
  signal?: AbortSignal;
};

const ANSWER_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 10_000;

function start({ root, port, host, dev, env }: WebServerOptions): ChildProcess {
  const preload = ['exit-with-parent.mjs', 'client-address.mjs'].flatMap((name) => [
    '--import',
    pathToFileURL(path.join(root, 'scripts/launch', name)).href,
  ]);
  const address = ['-p', `${port}`, ...(host ? ['-H', host] : [])];
  return spawn(process.execPath, [...preload, NEXT, dev ? 'dev' : 'start', ...address], {
    cwd: root,
    env: variablesWith({ NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1', ...env }),
    stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  });
}

async function answersAt(address: string) {
  try {
    return (await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })).status < 500;
  } catch {
    return false;
  }
}

function reachableName(host: string | undefined) {
  if (!host || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Address of the web server on this machine. */
export const localAddress = (host: string | undefined, port: number) => `http://${reachableName(host)}:${port}`;

/** Starts the web server and resolves once it answers. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { port, host, signal } = options;
  const child = start(options);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timeout = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timeout);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const address = localAddress(host, port);
  const until = performance.now() + ANSWER_TIMEOUT_MS;
  while (!(await answersAt(address))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const how = child.signalCode ?? `code ${child.exitCode}`;
      throw new OperatorError(`The web server ended with ${how} before it answered: see its messages above.`);
    }
    if (signal?.aborted || performance.now() > until) {
      await stop();
      signal?.throwIfAborted();
      throw new OperatorError(
        `The web server did not answer at ${address}/healthz within two minutes: see its messages above.`,
      );
    }
    await delay(50);
  }
  return { address, ended, stop, kill };
}

/** The web server that is started again when it ends. */
export class KeptWebServer implements Supervised {
  readonly name = 'The web server';

  private constructor(
    private readonly options: WebServerOptions,
    private running: WebServer,
  ) {}

  static async start(options: WebServerOptions): Promise<KeptWebServer> {
    return new KeptWebServer(options, await startWebServer(options));
  }

  get address(): string {
    return this.running.address;
  }

  ended = async (): Promise<string> => {
    const code = await this.running.ended;
    return code === null ? 'by a signal' : `code ${code}`;
  };

  restart = async (): Promise<void> => {
    this.running = await startWebServer(this.options);
  };

  stop = (): Promise<void> => this.running.stop();
}
