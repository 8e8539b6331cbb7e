import { LOCALES, DEFAULT_LOCALE } from '@/lib/core/localised-text';
import { routing } from '@/lib/i18n/routing';
import { ALL_MEMBERS } from '@/lib/members/list/schema';
import { DEFAULT_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';
import { DEFAULT_VIEW } from '@/lib/participation/matrix/schema';

/** Pages that are kept whole and read no choice from their address, each with the page that does. */
const READERS = [
  { kept: '/members', reads: '/member-list', choices: Object.keys(ALL_MEMBERS) },
  { kept: '/gaps', reads: '/gaps/selection', choices: Object.keys(DEFAULT_GAPS_VIEW) },
  { kept: '/networks/[network]', reads: '/networks/[network]/matrix', choices: Object.keys(DEFAULT_VIEW) },
] as const;

const SEGMENT = '([^/]+)';

const ADDRESSES = LOCALES.flatMap((locale) => {
  const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
  return READERS.map(({ kept, reads, choices }) => ({
    kept: new RegExp(`^${prefix}${routing.pathnames[kept][locale].replace('[network]', SEGMENT)}$`),
    reads: prefix + routing.pathnames[reads][locale].replace('[network]', '$1'),
    choices,
  }));
});

/**
 * Where an address leads that holds a choice ("/luecken?network=…"), typed or shortened by hand, on a page that reads
 * none: it would be ignored without a word. null: there is none, or the page reads it.
 */
export function pageOfChoice(pathname: string, query: Iterable<string>): string | null {
  const chosen = new Set(query);
  for (const { kept, reads, choices } of ADDRESSES)
    if (kept.test(pathname) && choices.some((choice) => chosen.has(choice))) return pathname.replace(kept, reads);
  return null;
}
