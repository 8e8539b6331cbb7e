import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { matrixGap } from '@/components/charts/matrix/layout/fixture';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import type { TimelineGap } from '../layout/types';
import { useGapWords } from './gap-words';

function Words({ gap }: { gap: TimelineGap }) {
  const { sentence, short, labels } = useGapWords();
  return [sentence(gap), short(gap), ...labels(gap)].join('|');
}

const wordsOf = (gap: TimelineGap, locale: Locale): string[] =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      <Words gap={gap} />
    </NextIntlClientProvider>,
  ).split('|');

const SIX = matrixGap(0, 5);

it('a gap that goes on outside the years shown says how much of it lies in them, and where it goes on', () => {
  const part = { shown: 3, goesOn: 'before' } as const;
  const [sentence, ...short] = wordsOf({ ...SIX, part }, 'de');
  expect(sentence).toMatch(/^Teilnahmelücke a bis b: 6 Sitzungen ohne Teilnahme/);
  expect(sentence).toMatch(/In den gezeigten Jahren liegen 3 dieser 6 Sitzungen; die Lücke beginnt davor$/);
  for (const words of short) expect(words).toMatch(/^6 Sitzungen.* \(hier 3 von 6\)$/);
  expect(wordsOf({ ...SIX, part: { shown: 1, goesOn: 'both' } }, 'en')[0]).toMatch(
    /1 of these 6 meetings lies in the years shown; the gap begins before and goes on after them$/,
  );
});

it.each(LOCALES)('a gap that is shown whole says nothing of years (%s)', (locale) => {
  for (const words of wordsOf(SIX, locale)) expect(words).not.toMatch(/Jahren|years|hier|here/);
});

it('a gap with meetings that only prepared others says how many, and whether the missed ones are among them', () => {
  const one = { ...SIX, missed: 1, unrecorded: 5, preparatory: { meetings: 3, missed: 1 } };
  const [sentence, ...short] = wordsOf(one, 'de');
  expect(sentence).toMatch(/; 3 der 6 Sitzungen waren vorbereitend, darunter die eine ohne Teilnahme$/);
  for (const words of short) expect(words).toMatch(/ \(3 vorbereitend\)$/);
  expect(wordsOf(one, 'en')[0]).toMatch(/; 3 of the 6 meetings were preparatory, among them the one not attended$/);
  expect(wordsOf({ ...one, missed: 2, preparatory: { meetings: 2, missed: 0 } }, 'de')[0]).toMatch(
    /; 2 der 6 Sitzungen waren vorbereitend$/,
  );
  expect(wordsOf({ ...SIX, missed: 6, preparatory: { meetings: 6, missed: 6 } }, 'de')[0]).toMatch(
    /; alle 6 Sitzungen waren vorbereitend$/,
  );
});
