import { FramedPicture } from '@/components/figure/picture/framed-picture';
import { pictureStyles } from '@/components/figure/picture/styles';
import { tierOf } from '@/components/figure/picture/timeline-picture';
import { writePicture } from '@/components/figure/picture/write-picture';
import { useFigureWords, type FigureMoment } from '@/components/figure/facts/figure-words';
import { readWithin, writeWithin } from '@/components/takeaway/within-language';
import { useTakenFigure } from '@/components/takeaway/taken-figure';
import type { Locale } from '@/lib/core/localised-text';
import type { FigureRecord } from '@/lib/exports/figures/types';

export interface PictureOptions {
  /** Of the drawing, where it can be drawn at any width. In CSS pixels. */
  width: number;
  /** Without the words of its frame, and without its style sheet, which stand beside it. */
  bare?: boolean;
}

/** As wide as a page shows it. */
export const PICTURE_WIDTH = 1168;

/**
 * A figure as SVG that needs nothing beside it; null: nothing in it can be drawn.
 *
 * @param origin where the register is, to which its links lead
 */
export function writeTakenPicture(
  found: FigureRecord,
  locale: Locale,
  origin: string,
  moment: FigureMoment,
  { width, bare = false }: PictureOptions,
): string | null {
  const taken = readWithin(locale, () => ({ ...useTakenFigure(found), say: useFigureWords() }));
  const { facts, draw, say } = taken;
  const picture = draw(width);
  if (!picture) return null;
  const tier = tierOf(width);
  const markup = writeWithin(
    locale,
    <FramedPicture
      picture={picture}
      words={{
        subject: facts.isNamed ? null : facts.subject,
        finding: facts.finding,
        caption: say.caption(facts),
        foot: [say.sourceLine(facts), say.stateLine(moment.state), moment.address],
      }}
      tier={tier}
      {...(bare ? {} : { styles: pictureStyles() })}
      lang={locale}
      bare={bare}
    />,
  );
  return writePicture(markup, tier).replaceAll('href="/', `href="${origin}/`);
}
