import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NextApiRequest, NextApiResponse } from 'next';
import { siteOrigin } from '@/lib/config/site-origin';
import { answerFigure } from '@/components/takeaway/answer-figure';
import { publicReadScope } from '@/lib/auth/read-scope';
import { DEFAULT_LOCALE, LOCALES } from '@/lib/core/localised-text';
import { readPublicSnapshot } from '@/lib/db/reader';
import { findFigureRecord } from '@/lib/exports/figures/queries';
import { figureEmbedAddress, figureFileAddress, figureFileName } from '@/lib/exports/figures/rules-address';
import { readFigureAddress } from '@/lib/exports/figures/schema';
import type { FigureFormat } from '@/lib/exports/figures/types';
import { fileHeaders, shownInline } from '@/lib/exports/writer-download';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Formats that a browser shows, which another page may show too. */
const SHOWN: readonly FigureFormat[] = ['svg', 'png'];

/** An SVG brings its style sheet and its font. */
const DRAWN = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox";

/** Nothing of a framed figure runs or is fetched; it may stand on any page. */
const FRAMED =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

function headersOf(format: FigureFormat, file: string, mediaType: string): Record<string, string> {
  const headers = fileHeaders(file, mediaType, 'no-cache');
  if (format === 'html') {
    const { 'Content-Disposition': _saved, ...shown } = headers;
    return { ...shown, 'Content-Security-Policy': FRAMED };
  }
  if (!SHOWN.includes(format)) return headers;
  return { ...shownInline(headers), 'Content-Security-Policy': DRAWN };
}

/** A figure as a file, or for the frame of another page: public, and made of the record that its page shows. */
export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const path = [request.query.figure ?? []].flat();
  const refuse = (status: 404 | 405): void => {
    response.setHeader('Cache-Control', 'no-store').setHeader('X-Robots-Tag', 'noindex');
    // In the frame of another page it is people who read this.
    if (status === 404 && path.at(-1)?.endsWith('.html')) {
      const locale = LOCALES.find((one) => one === path[0]) ?? DEFAULT_LOCALE;
      response.status(status).setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.setHeader('Content-Language', locale).send(messagesByLocale[locale].figure.embedMissing);
      return;
    }
    response.status(status).json({ error: status === 404 ? 'not_found' : 'method' });
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const { figure: _path, ...query } = request.query;
  const asked = readFigureAddress(path, query);
  if (!asked) return refuse(404);
  const { locale, address, format } = asked;
  if (!asked.isCanonical) {
    const here = format === 'html' ? figureEmbedAddress(locale, address) : figureFileAddress(locale, address, format);
    response.redirect(308, here);
    return;
  }
  const found = await readPublicSnapshot((reader) => findFigureRecord(reader, publicReadScope(), address, locale));
  const file = found && (await answerFigure(format, { found, address, locale, origin: siteOrigin(), now: new Date() }));
  if (!file) return refuse(404);
  const headers = headersOf(format, `${figureFileName(address)}.${file.ending}`, file.mediaType);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.status(200);
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(file.parts), response);
}
