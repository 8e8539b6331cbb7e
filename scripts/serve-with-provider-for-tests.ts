import type { Variables } from '@/lib/config/environment';
import { startTestProvider } from '@/test/oidc-provider';
import { freePort } from './launch/port';
import { localAddress, startWebServer } from './launch/web-server';

const HOST = '127.0.0.1';

/**
 * A second server of the same build and database, on which people can also sign in through a real OpenID Connect
 * provider. Beside the first, because the sign-in page of a register without a provider must show nothing of it.
 *
 * @param env what the first server was started with
 */
export async function serveWithProvider(root: string, env: Variables, signal: AbortSignal) {
  const port = await freePort();
  const address = localAddress(HOST, port);
  const provider = await startTestProvider(await freePort(), address);
  const oidc = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'Landesdienst',
  };
  const own = { ...env, ...oidc, NEXTAUTH_URL: address };
  const server = await startWebServer({ root, port, host: HOST, dev: false, env: own, signal });
  const stop = async () => {
    await server.stop();
    await provider.stop();
  };
  return { address, stop };
}
