import { environment } from './environment';

/** Where a server on this machine that was started with this environment answers. */
export function ownAddress(): string {
  const { port, host } = environment();
  return `http://${host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
}
