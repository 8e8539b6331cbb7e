import type { TimelineContext } from '@/components/charts/timeline/parts';
import { sourceAddress } from '@/components/sources/source-place';
import type { Locale } from '@/lib/core/localised-text';
import { getPathname, meetingHref, memberHref, networkHref } from '@/lib/i18n/navigation';

/** The language of a figure, and the addresses that its marks lead to. */
export const figureContext = (locale: Locale): TimelineContext => ({
  locale,
  hrefs: {
    meeting: (network, meeting) => getPathname({ locale, href: meetingHref(network, meeting) }),
    member: (slug) => getPathname({ locale, href: memberHref(slug) }),
    network: (slug) => getPathname({ locale, href: networkHref(slug) }),
    proof: (source, network, meeting, member) => sourceAddress(locale, source, { network, meeting, member }),
    seat: (source, id) => sourceAddress(locale, source, { line: 'seat', id }),
    statement: (source, id) => sourceAddress(locale, source, { line: 'statement', id }),
  },
});
