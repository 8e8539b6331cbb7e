import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '@/components/takeaway/fonts';

/** Twice as fine as the page, for print. */
const SCALE = 2;
/** A picture of more pixels takes longer than anybody waits; it is as fine as so many allow. */
const MOST_PIXELS = 60_000_000;

/** How fine a picture of that size is drawn. */
export const scaleFor = (width: number, height: number): number =>
  Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));

/** A picture as PNG, in the register's own font alone. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scaleFor(Number(width), Number(height)) },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
  return drawn.render().asPng();
}
