import type { Variables } from '@/lib/config/environment';
import { startTestProvider } from '@/test/oidc-provider';
import { freePort } from '../launch/port';
import { freeAddress, serveBeside } from './serve-beside';

/**
 * A second server of the same build and database, on which people can also sign in through a real OpenID Connect
 * provider. Beside the first, because the sign-in page of a register without a provider must show nothing of it.
 *
 * @param env what the first server was started with
 */
export async function serveWithProvider(root: string, env: Variables, signal: AbortSignal) {
  const at = await freeAddress();
  const provider = await startTestProvider(await freePort(), at.address);
  const oidc = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'Landesdienst',
  };
  const server = await serveBeside({ root, env: { ...env, ...oidc }, signal }, at);
  const stop = async () => {
    await server.stop();
    await provider.stop();
  };
  return { address: server.address, stop };
}
