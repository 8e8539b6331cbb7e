import { EmbeddedHead, EmbeddedPage } from '@/components/takeaway/embedded-page';
import { fontFacesFor } from '@/components/takeaway/fonts';
import { drawPng } from '@/components/takeaway/png';
import { useTakenFigure } from '@/components/takeaway/taken-figure';
import { PICTURE_WIDTH, writeTakenPicture } from '@/components/takeaway/taken-picture';
import { useTakenTable } from '@/components/takeaway/taken-table';
import { readWithin, writeWithin } from '@/components/takeaway/within-language';
import { useFigureWords, type FigureMoment } from '@/components/figure/facts/figure-words';
import type { Locale } from '@/lib/core/localised-text';
import { figureFileName, figurePageAddress } from '@/lib/exports/figures/rules-address';
import type { FigureAddress, FigureFormat, FigureRecord } from '@/lib/exports/figures/types';
import { writeCsv } from '@/lib/exports/writer-csv';
import { writeXlsxSheets } from '@/lib/exports/writer-xlsx';
import { formatDay, formatDayShort } from '@/lib/i18n/format-instant';

/** What is asked for, of whom, and when. */
export interface FigureAsked {
  found: FigureRecord;
  address: FigureAddress;
  locale: Locale;
  /** Where the register is. */
  origin: string;
  now: Date;
}

/** The file of a figure: its parts as they are written. */
export interface FigureFile {
  /** Beyond the format's own: of a citation, whose name has two endings. */
  ending: string;
  mediaType: string;
  parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

const NARROWEST = 320;
/** A frame of at least so many CSS pixels has the drawing of that width; one of fixed columns is there twice. */
const FRAME_WIDTHS = [
  { width: NARROWEST, least: 0 },
  { width: 520, least: 560 },
  { width: 740, least: 780 },
  { width: PICTURE_WIDTH, least: 1208 },
];

const momentOf = ({ address, locale, origin, now }: FigureAsked): FigureMoment => ({
  address: origin + figurePageAddress(locale, address),
  name: figureFileName(address),
  state: now,
});

type Writer = (asked: FigureAsked) => FigureFile | null | Promise<FigureFile | null>;

const picture = (asked: FigureAsked): string | null =>
  writeTakenPicture(asked.found, asked.locale, asked.origin, momentOf(asked), { width: PICTURE_WIDTH });

const table = (asked: FigureAsked) =>
  readWithin(asked.locale, () =>
    useTakenTable(useTakenFigure(asked.found).facts, momentOf(asked), asked.origin, asked.locale),
  );

const cited = (asked: FigureAsked) =>
  readWithin(asked.locale, () => ({ say: useFigureWords(), facts: useTakenFigure(asked.found).facts }));

const WRITERS: Readonly<Record<FigureFormat, Writer>> = {
  svg: (asked) => {
    const svg = picture(asked);
    // Its letters are known only once it is written.
    return svg === null
      ? null
      : {
          ending: 'svg',
          mediaType: 'image/svg+xml; charset=utf-8',
          parts: [svg.replace('<style>', () => `<style>${fontFacesFor(svg)}`)],
        };
  },
  png: async (asked) => {
    const svg = picture(asked);
    return svg === null ? null : { ending: 'png', mediaType: 'image/png', parts: [await drawPng(svg)] };
  },
  csv: (asked) => {
    const { csv } = table(asked);
    return {
      ending: 'csv',
      mediaType: 'text/csv; charset=utf-8; header=present',
      parts: writeCsv(csv.header, csv.rows),
    };
  },
  xlsx: (asked) => ({
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    parts: writeXlsxSheets(table(asked).sheets),
  }),
  json: (asked) => ({ ending: 'json', mediaType: 'application/json; charset=utf-8', parts: table(asked).json() }),
  txt: (asked) => {
    const { say, facts } = cited(asked);
    const moment = momentOf(asked);
    const [long, short] = [formatDay(asked.now, asked.locale), formatDayShort(asked.now, asked.locale)];
    const text = `${say.sentence(facts, moment, long)}\n\n${say.footnote(facts, moment, short)}\n`;
    return { ending: 'txt', mediaType: 'text/plain; charset=utf-8', parts: [text] };
  },
  bib: (asked) => {
    const { say, facts } = cited(asked);
    const text = say.biblatex(facts, momentOf(asked), asked.now);
    return { ending: 'bib', mediaType: 'application/x-bibtex; charset=utf-8', parts: [text] };
  },
  csl: (asked) => {
    const { say, facts } = cited(asked);
    const text = JSON.stringify([say.csl(facts, momentOf(asked), asked.now)], null, 2);
    return { ending: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json', parts: [`${text}\n`] };
  },
  html: (asked) => {
    const { facts, draw } = readWithin(asked.locale, () => useTakenFigure(asked.found));
    const { found, locale, origin } = asked;
    const moment = momentOf(asked);
    const drawn = FRAME_WIDTHS.flatMap(({ width, least }, place) => {
      if (draw(width)?.isFixed && width !== NARROWEST && width !== PICTURE_WIDTH) return [];
      const markup = writeTakenPicture(found, locale, origin, moment, { width, bare: true });
      // All stand in one page: what one refers to must not be found in another.
      return markup === null
        ? []
        : [{ least, markup: markup.replaceAll(/(id="|href="#|url\(#)fig/g, `$1fig${place}`) }];
    });
    const head = writeWithin(locale, <EmbeddedHead facts={facts} moment={moment} drawings={drawn} />);
    const body = writeWithin(locale, <EmbeddedPage facts={facts} moment={moment} locale={locale} drawings={drawn} />);
    const page = `<!DOCTYPE html><html lang="${locale}"><head>${head}</head><body>${body}</body></html>`;
    return { ending: 'html', mediaType: 'text/html; charset=utf-8', parts: [page] };
  },
};

/** A figure in a format; null: it has no such file, because nothing in it can be drawn. */
export const answerFigure = async (format: FigureFormat, asked: FigureAsked): Promise<FigureFile | null> =>
  WRITERS[format](asked);
