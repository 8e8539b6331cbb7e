import 'server-only';
import { createTranslator } from 'next-intl';
import { environment } from '@/lib/config/environment';
import type { Locale } from '@/lib/core/localised-text';
import { fileHeaders, refusedFile, shownInline } from '@/lib/exports/writer-download';
import { messagesByLocale } from '@/lib/i18n/messages';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import { loadCalendarMeetings } from '@/lib/meetings/calendar/loaders';
import { splitByCalendar } from '@/lib/meetings/calendar/rules';
import { calendarSchema } from '@/lib/meetings/calendar/schema';
import { writeCalendar } from '@/lib/meetings/calendar/rules-ical';

/**
 * The calendar of a network, or of one of its meetings, as the public sees it. A meeting whose days are not known is left
 * out, and the calendar says how many are.
 */
export async function answerCalendar(request: Request, of: { network: string; meeting?: string }): Promise<Response> {
  const asked = calendarSchema.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams), ...of });
  if (!asked.success) return refusedFile('not_found', 404);
  const { language, ...where } = asked.data;
  const found = await loadCalendarMeetings(where);
  if (!found) return refusedFile('not_found', 404);
  const { network, meetings } = found;
  const { held, leftOut } = splitByCalendar(meetings);
  if (where.meeting !== undefined && held.length === 0) return refusedFile('not_found', 404);
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
  const headers = fileHeaders(`${where.meeting ?? network.slug}.ics`, 'text/calendar; charset=utf-8', 'no-cache');
  // A whole calendar is opened by what subscribes to it; one meeting is saved.
  return new Response(text, { headers: where.meeting === undefined ? shownInline(headers) : headers });
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
