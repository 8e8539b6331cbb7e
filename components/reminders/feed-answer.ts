import 'server-only';
import { createTranslator } from 'next-intl';
import { environment } from '@/lib/config/environment';
import type { Locale } from '@/lib/core/localised-text';
import { partialDate } from '@/lib/core/partial-date';
import { fileHeaders, refusedFile, shownInline } from '@/lib/exports/writer-download';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { messagesByLocale } from '@/lib/i18n/messages';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { logHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { loadFeed } from '@/lib/office/reminders/loaders';
import { writeAtom, type AtomFeed } from '@/lib/office/reminders/rules-atom';
import { feedSchema } from '@/lib/office/reminders/schema';
import type { NetworkReminders } from '@/lib/office/reminders/types';

const DAY_MS = 86_400_000;

/** Monday of the week, in ISO: what waits on is said anew each week. */
const weekOf = (now: Date): string =>
  new Date(now.getTime() - ((now.getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);

/**
 * The reminders of an account, for its feed reader. Who reads it may be somebody else's program: it holds dates, numbers and
 * names of networks; no cell, no member and no title of a draft.
 */
export async function answerFeed(request: Request, of: { token: string }): Promise<Response> {
  const asked = feedSchema.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams), ...of });
  if (!asked.success) return refusedFile('not_found', 404);
  const { token, language } = asked.data;
  const now = new Date();
  const found = await loadFeed(token, now);
  if (!found) return refusedFile('not_found', 404);
  const words = createTranslator({
    locale: language,
    messages: messagesByLocale[language],
    namespace: 'reminders.feed',
  });
  const entries = found.flatMap((reminders) => entriesOf(reminders, words, language, weekOf(now)));
  const text = writeAtom({
    id: `${hostUri()}:reminders`,
    title: words('title'),
    address: addressOf(language, '/admin/reminders'),
    updated:
      entries
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? weekOf(now),
    language,
    entries,
  });
  return new Response(text, {
    headers: shownInline(fileHeaders('reminders.atom', 'application/atom+xml; charset=utf-8', 'private, no-store')),
  });
}

type FeedWords = ReturnType<typeof createTranslator<(typeof messagesByLocale)['de'], 'reminders.feed'>>;

function entriesOf(
  { network, overdue, silentMembers, drafts, days }: NetworkReminders,
  words: FeedWords,
  language: Locale,
  week: string,
): AtomFeed['entries'] {
  const name = network.name[language];
  const summaries = [
    { kind: 'silent' as const, count: silentMembers },
    { kind: 'drafts' as const, count: drafts },
  ].filter(({ count }) => count > 0);
  return [
    ...overdue.map(({ id, slug, date, dueOn, planned }) => ({
      id: `${hostUri()}:meeting-${id}`,
      title: words('overdue', { network: name, date: formatPartialDate(partialDate(date.edtf), language) }),
      address: addressOf(language, logHref(network.slug, slug)),
      updated: dueOn,
      summary: words(planned ? 'overduePlanned' : 'overdueHeld', { days }),
    })),
    ...summaries.map(({ kind, count }) => ({
      id: `${hostUri()}:${kind}-${network.id}-${week}`,
      title: words(kind, { network: name, count }),
      address: addressOf(language, officeNetworkHref(network.slug)),
      updated: week,
      summary: words(`${kind}Summary`),
    })),
  ];
}

function addressOf(locale: Locale, href: Href): string | null {
  const { publicUrl } = environment();
  return publicUrl ? `${publicUrl}${getPathname({ locale, href })}` : null;
}

/** Tells feeds of different registers apart. */
function hostUri(): string {
  const { publicUrl } = environment();
  return `urn:praesenzregister:${publicUrl ? new URL(publicUrl).hostname : 'register'}`;
}
