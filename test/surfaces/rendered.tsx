import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { publicReadScope, type ReadScope } from '@/lib/auth/read-scope';
import type { Locale } from '@/lib/core/localised-text';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { messagesByLocale } from '@/lib/i18n/messages';
import { type ShownAccount } from './read-accounts';
import { checkedAccounts } from './shown-accounts';

/* Surfaces as the pages compose them, from the database. */

export const read = <Value,>(query: (reader: Reader, scope: ReadScope) => Promise<Value>): Promise<Value> =>
  readSnapshot((reader) => query(reader, publicReadScope()));

export async function demand<Value>(
  query: (reader: Reader, scope: ReadScope) => Promise<Value | null>,
): Promise<Value> {
  const value = await read(query);
  if (value === null) throw new Error('The register has no such record.');
  return value;
}

export const markup = (page: ReactNode, locale: Locale): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      {page}
    </NextIntlClientProvider>,
  );

/**
 * With what each figure of a surface begins, which is also what it is called: a sentence of its own, or that of the page's
 * heading above it. One that is called otherwise is missing.
 */
export function figureNames(page: ReactNode, locale: Locale): string[] {
  const html = markup(page, locale);
  return [...html.matchAll(/<figure[^>]* aria-labelledby="([^"]+)"/g)].flatMap(([, id = '']) => {
    const own = new RegExp(`<figcaption[^>]*><strong[^>]* id="${id}">(.*?)</strong>`).exec(html)?.[1];
    const headline =
      own ?? new RegExp(`<h1[^>]*>(?:<span(?! id)[^>]*>.*?</span> )?<span id="${id}">(.*?)</span>`).exec(html)?.[1];
    return headline === undefined ? [] : [headline.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')];
  });
}

/** Every account that a surface shows; each adds up. */
export const shown = (page: ReactNode, locale: Locale): ShownAccount[] => checkedAccounts(markup(page, locale));

/** The text alone, as it is read. */
export const shownText = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '');
