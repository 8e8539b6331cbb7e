import type { TimelineContext } from '@/components/charts/timeline/parts';
import type { Locale } from '@/lib/core/localised-text';
import { getPathname, meetingHref, memberHref, networkHref, sourceHref } from '@/lib/i18n/navigation';

/** The language of a figure, and the addresses that its marks lead to. */
export const figureContext = (locale: Locale): TimelineContext => ({
  locale,
  hrefs: {
    meeting: (network, meeting) => getPathname({ locale, href: meetingHref(network, meeting) }),
    member: (slug) => getPathname({ locale, href: memberHref(slug) }),
    network: (slug) => getPathname({ locale, href: networkHref(slug) }),
    source: (slug) => getPathname({ locale, href: sourceHref(slug) }),
  },
});
