import type { MetadataRoute } from 'next';
import { registerHrefs } from '@/components/site/register-hrefs';
import { siteOrigin } from '@/lib/config/site-origin';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { loadMembers, loadNetworkRecord, loadNetworks } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = siteOrigin();
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
