import type { TimelineHrefs } from '@/components/charts/timeline-types';
import type { Locale } from '@/lib/core/localised-text';
import { getPathname, meetingHref, memberHref, networkHref, sourceHref } from '@/lib/i18n/navigation';

/** The addresses that marks in figures lead to. */
export function figureHrefs(locale: Locale): TimelineHrefs {
  return {
    meeting: (network, meeting) => getPathname({ locale, href: meetingHref(network, meeting) }),
    member: (slug) => getPathname({ locale, href: memberHref(slug) }),
    network: (slug) => getPathname({ locale, href: networkHref(slug) }),
    source: (slug) => getPathname({ locale, href: sourceHref(slug) }),
  };
}
