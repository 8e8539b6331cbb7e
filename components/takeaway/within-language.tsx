import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Components as markup, in a language: outside a page nobody else says which. */
export const writeWithin = (locale: Locale, node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  );

/** What a hook says, in a language. */
export function readWithin<Value>(locale: Locale, useValue: () => Value): Value {
  const said: Value[] = [];
  function Reader() {
    said.push(useValue());
    return null;
  }
  writeWithin(locale, <Reader />);
  const [value] = said;
  if (said.length === 0) throw new Error('Nobody rendered it.');
  return value as Value;
}
