import { environment } from './environment';

/**
 * Where the site is: as configured, otherwise where the server listens. Never as it was asked for, because anybody may
 * name another host in a request.
 */
export function siteOrigin(): string {
  const { publicUrl, signInOrigin } = environment();
  return publicUrl ?? signInOrigin ?? '';
}
