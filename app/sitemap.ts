import type { MetadataRoute } from 'next';
import { headers } from 'next/headers';
import { registerHrefs } from '@/components/site/register-hrefs';
import { environment } from '@/lib/config/environment';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { loadMembers, loadNetworkRecord, loadNetworks } from '@/lib/participation/loaders';

export const dynamic = 'force-dynamic';

/** Where the site is: as configured, otherwise as it was asked for. */
async function origin() {
  const { publicUrl } = environment();
  if (publicUrl) return publicUrl;
  const asked = await headers();
  return `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('x-forwarded-host') ?? asked.get('host')}`;
}

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = await origin();
  const [networks, members] = await Promise.all([loadNetworks(), loadMembers()]);
  const records = await Promise.all(networks.map(({ slug }) => loadNetworkRecord(slug)));
  const address = (href: Href, locale: Locale) => `${base}${getPathname({ href, locale })}`;
  const hrefs = registerHrefs(
    records.filter((record) => record !== null),
    members.map(({ member }) => member.slug),
  );
  return hrefs.flatMap((href) =>
    LOCALES.map((locale) => ({
      url: address(href, locale),
      alternates: { languages: Object.fromEntries(LOCALES.map((language) => [language, address(href, language)])) },
    })),
  );
}
