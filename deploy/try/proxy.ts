import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { variablesWith } from '@/lib/config/environment';
import { OperatorError } from '@/scripts/launch/operator-error.mjs';

const SHIPPED = 'deploy/nginx/register';
const LOOK_AGAIN_MS = 100;
const TRIES = 300;

export function requireNginx(): void {
  if (spawnSync('nginx', ['-v']).status === 0) return;
  throw new OperatorError(
    'nginx is not installed: apt-get install nginx libnginx-mod-http-brotli-filter (it need not run as a service).',
  );
}

export interface ProxyPlan {
  root: string;
  folder: string;
  port: number;
  servers: readonly { port: number }[];
  /** What the same nginx serves besides: server blocks. */
  beside?: string;
}

/** All but what is tried: where it listens, where its files lie, which servers there are. */
const configuration = ({ folder, port, beside = '' }: ProxyPlan): string => `
${process.getuid?.() === 0 ? 'user nobody nogroup;' : ''}
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log info;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  log_format tried '$request_method $request_uri $status $upstream_cache_status $upstream_addr';
  access_log ${folder}/access.log tried;
  proxy_cache_path ${folder}/kept levels=1:2 keys_zone=register:10m max_size=200m inactive=1d use_temp_path=off;
  include register/http.conf;
  include upstream.conf;
  server {
    listen 127.0.0.1:${port};
    include register/server.conf;
  }
  ${beside}
}
`;

/** nginx with the shipped configuration, in the foreground of this process. */
export class TriedProxy {
  readonly address: string;
  private child: ChildProcess | undefined;

  constructor(private readonly plan: ProxyPlan) {
    this.address = `http://127.0.0.1:${plan.port}`;
    mkdirSync(plan.folder, { recursive: true });
    // Its workers run as somebody else, and their files lie there.
    chmodSync(plan.folder, 0o777);
    symlinkSync(path.join(plan.root, SHIPPED), path.join(plan.folder, 'register'));
    writeFileSync(path.join(plan.folder, 'nginx.conf'), configuration(plan));
    this.writeUpstream(plan.servers.map(({ port }) => port));
  }

  private writeUpstream(inService: readonly number[]): void {
    const lines = this.plan.servers.map(
      ({ port }) => `  server 127.0.0.1:${port}${inService.includes(port) ? ' max_fails=2 fail_timeout=1s' : ' down'};`,
    );
    writeFileSync(
      path.join(this.plan.folder, 'upstream.conf'),
      `upstream register {\n  hash $request_uri consistent;\n${lines.join('\n')}\n}\n`,
    );
  }

  private get arguments(): string[] {
    return ['-c', path.join(this.plan.folder, 'nginx.conf')];
  }

  async start(): Promise<void> {
    const test = spawnSync('nginx', [...this.arguments, '-t'], { encoding: 'utf8' });
    if (test.status !== 0) throw new OperatorError(`nginx refuses the configuration:\n${test.stderr}`);
    this.child = spawn('nginx', this.arguments, { stdio: 'inherit', env: variablesWith({}) });
    await this.untilWorkers((pids) => pids.length > 0);
  }

  /** Takes servers out of service, as an operator does: by the list of servers and a reload. */
  async serveBy(...servers: readonly { port: number }[]): Promise<void> {
    const former = this.workers();
    this.writeUpstream(servers.map(({ port }) => port));
    this.child?.kill('SIGHUP');
    await this.untilWorkers((pids) => pids.length > 0 && !pids.some((pid) => former.includes(pid)));
  }

  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  /** What it said of the latest request for an address: MISS, REVALIDATED, STALE, or "-" where it does not keep anything. */
  lastCacheStatus(address: string): string | undefined {
    const lines = readFileSync(path.join(this.plan.folder, 'access.log'), 'utf8').trim().split('\n');
    const line = lines.findLast((one) => one.split(' ')[1] === address);
    return line?.split(' ')[3];
  }

  private workers(): number[] {
    const pid = this.child?.pid;
    const file = `/proc/${pid}/task/${pid}/children`;
    if (pid === undefined || !existsSync(file)) return [];
    return readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  }

  private async untilWorkers(isSo: (pids: readonly number[]) => boolean): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (existsSync(path.join(this.plan.folder, 'nginx.pid')) && isSo(this.workers())) return;
      await delay(LOOK_AGAIN_MS);
    }
    throw new Error('nginx did not start its workers.');
  }
}
