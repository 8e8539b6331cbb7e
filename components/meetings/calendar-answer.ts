import 'server-only';
import { createTranslator } from 'next-intl';
import { environment } from '@/lib/config/environment';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import { loadCalendarMeetings } from '@/lib/meetings/calendar/loaders';
import { splitByCalendar } from '@/lib/meetings/calendar/rules';
import { calendarSchema } from '@/lib/meetings/calendar/schema';
import { writeCalendar } from '@/lib/meetings/calendar/rules-ical';

const refusal = (error: string, status: number) =>
  Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } });

/**
 * The calendar of a network, or of one of its meetings, as the public sees it. A meeting whose days are not known is left
 * out, and the calendar says how many are.
 */
export async function answerCalendar(request: Request, of: { network: string; meeting?: string }): Promise<Response> {
  const asked = calendarSchema.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams), ...of });
  if (!asked.success) return refusal('not_found', 404);
  const { language, ...where } = asked.data;
  const found = await loadCalendarMeetings(where);
  if (!found) return refusal('not_found', 404);
  const { network, meetings } = found;
  const { held, leftOut } = splitByCalendar(meetings);
  if (where.meeting !== undefined && held.length === 0) return refusal('not_found', 404);
  const words = createTranslator({
    locale: language,
    messages: messagesByLocale[language],
    namespace: 'meeting.calendar',
  });
  const name = network.name[language];
  const text = writeCalendar({
    name,
    description: words('lede', { network: name, count: held.length, leftOut: leftOut.length }),
    events: held.map(({ id, slug, version, changed, days, state, title, place }) => {
      const address = addressOf(language, network.slug, slug);
      return {
        ...{ uid: `meeting-${id}@${hostName()}`, sequence: version - 1, stamp: changed, days, state, address },
        title: words(`title.${state}`, { title: title[language], network: name }),
        description: [name, words(`state.${state}`), address].filter((part) => part !== null).join('\n'),
        place: place?.[language] ?? null,
      };
    }),
  });
  const file = `${where.meeting ?? network.slug}.ics`;
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `${where.meeting === undefined ? 'inline' : 'attachment'}; filename="${file}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-cache',
    },
  });
}

function addressOf(locale: Locale, network: string, meeting: string): string | null {
  const { publicUrl } = environment();
  return publicUrl ? `${publicUrl}${getPathname({ locale, href: meetingHref(network, meeting) })}` : null;
}

/** Tells calendars of different registers apart; the same for as long as the register stays where it is. */
function hostName(): string {
  const { publicUrl } = environment();
  return publicUrl ? new URL(publicUrl).hostname : 'praesenzregister.invalid';
}
