import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Marks the second server for itself. */
const MARK = 'REGISTER_SECOND_SERVER';

const NEXT = 'node_modules/next/dist/bin/next';
const PRELOAD = 'lib/config/heavy/second-server-preload.mjs';
/** A busy machine takes half a minute. */
const START_MS = 120_000;
/** While nobody comes for so long it ends, and with it the memory it takes. */
const IDLE_MS = 600_000;
/** Where it does not start, it is not tried again for everybody who comes. */
const NOT_AGAIN_MS = 60_000;

/** The development server builds what it is asked for; two of them would build it twice. */
export const mayHaveSecondServer = (): boolean => process.env.NODE_ENV === 'production';

export const isSecondServer = (): boolean => process.env[MARK] !== undefined;

const toldSchema = z.object({ port: z.int() });

/** What Next.js has set for its own process is not for another one. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries({ ...process.env, [MARK]: '1' }).filter(([name]) => !/^(?:__NEXT|NEXT_RUNTIME|PORT$)/.test(name)),
  ) as NodeJS.ProcessEnv;

function start(): ChildProcess {
  const root = process.cwd();
  const file = (name: string) => path.join(/* turbopackIgnore: true */ root, name);
  const preload = pathToFileURL(file(PRELOAD)).href;
  const args = ['--import', preload, file(NEXT), 'start', '-p', '0', '-H', '127.0.0.1'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: ownEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C is for the first server alone, which lets answers end.
    detached: true,
  });
  child.unref();
  child.channel?.unref();
  return child;
}

interface Running {
  child: ChildProcess;
  port: Promise<number>;
}

/**
 * A server of the same build beside this one, for what takes long: while it works, this one answers everybody else. It is
 * started as soon as somebody may need it, and again after it has ended.
 */
export class SecondServer {
  #running: Running | undefined;
  #idle: NodeJS.Timeout | undefined;
  #notBefore = 0;

  /** @throws where it does not start */
  async port(): Promise<number> {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.stop(), IDLE_MS).unref();
    this.#running ??= this.#begin();
    return this.#running.port;
  }

  /** Has it run before it is asked for anything: whoever asks first would wait for its start. */
  warm(): void {
    if (performance.now() < this.#notBefore) return;
    this.port().catch(() => {
      this.#notBefore = performance.now() + NOT_AGAIN_MS;
    });
  }

  #begin(): Running {
    const child = start();
    const running: Running = { child, port: this.#listening(child) };
    const forget = () => {
      if (this.#running === running) this.#running = undefined;
    };
    child.once('exit', forget);
    running.port.catch(() => {
      forget();
      child.kill('SIGKILL');
    });
    return running;
  }

  async #listening(child: ChildProcess): Promise<number> {
    const signal = AbortSignal.timeout(START_MS);
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`The second server ended with code ${code} before it listened.`);
    });
    const told = new Promise<number>((resolve) =>
      child.on('message', (message) => {
        const read = toldSchema.safeParse(message);
        if (read.success) resolve(read.data.port);
      }),
    );
    const port = await Promise.race([told, ended]);
    // Where there is work for both, people with small questions come first.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    return port;
  }

  stop(): void {
    this.#running?.child.kill('SIGTERM');
    this.#running = undefined;
  }
}
