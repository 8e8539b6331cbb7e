import { headers } from 'next/headers';
import { environment } from '@/lib/config/environment';

/** Where the site is: as configured, otherwise as it was asked for. Not for pages that are cached. */
export async function siteOrigin(): Promise<string> {
  const { publicUrl } = environment();
  if (publicUrl) return publicUrl;
  const asked = await headers();
  return `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('x-forwarded-host') ?? asked.get('host')}`;
}
