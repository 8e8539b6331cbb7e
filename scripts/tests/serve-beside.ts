import type { Variables } from '@/lib/config/environment';
import { freePort } from '../launch/port';
import { localAddress, startWebServer, type WebServer } from '../launch/web-server';

const HOST = '127.0.0.1';

type Beside = { root: string; env: Variables; signal: AbortSignal };

/** A free port of this machine, and the address of a server there. */
export async function freeAddress(): Promise<{ port: number; address: string }> {
  const port = await freePort();
  return { port, address: localAddress(HOST, port) };
}

/**
 * Another server of the same build beside the first, for settings or a database that the first one does not have.
 *
 * @param env all of its environment but the address of its own
 */
export async function serveBeside(
  { root, env, signal }: Beside,
  at?: { port: number; address: string },
): Promise<WebServer> {
  const { port, address } = at ?? (await freeAddress());
  return startWebServer({ root, port, host: HOST, dev: false, env: { ...env, NEXTAUTH_URL: address }, signal });
}
