import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { PasteDone } from '@/components/imports/paste/paste-done';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { NO_COUNTS } from '@/lib/imports/batches/types';

vi.mock('@/components/imports/batches/undo-batch', () => ({ UndoBatch: () => null }));
vi.mock('@/lib/i18n/navigation', () => ({ getPathname: ({ href }: { href: unknown }) => JSON.stringify(href) }));

const shown = (locale: Locale, applied: Parameters<typeof PasteDone>[0]['applied']): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      <PasteDone applied={applied} back="/back" ref={null} />
    </NextIntlClientProvider>,
  );

it.each(LOCALES)(
  'says where the entries wait: at their meeting, or together as a draft with a link to it (%s)',
  (locale) => {
    const { doneAtMeeting, doneWaiting } = messagesByLocale[locale].manyRecords.paste;
    const told = { leftOut: 0, counts: { ...NO_COUNTS, attendancesAdded: 3 } };
    const inPlace = shown(locale, { step: 'applied', batchId: 1, ...told });
    expect([inPlace.includes(doneAtMeeting), inPlace.includes(doneWaiting)]).toEqual([true, false]);
    const waiting = shown(locale, { step: 'proposed', draft: { network: 'kreis', proposalId: 7 }, ...told });
    expect([waiting.includes(doneAtMeeting), waiting.includes(doneWaiting)]).toEqual([false, true]);
    expect(waiting).toMatch(/<a href="[^"]*kreis[^"]*7/);
  },
);
