/** Of a character, in parts of the font's size; rather too wide than too narrow, since no font is measured here. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // What keeps days together is not seen.
  [/\u2060/, 0],
  [/[.,’]/, 0.28],
  [/\s/, 0.26],
  [/\//, 0.38],
];
const WIDEST = 0.63;

const lineWidth = (text: string, font: number): number =>
  [...text].reduce((sum, sign) => sum + (WIDTHS.find(([pattern]) => pattern.test(sign))?.[1] ?? WIDEST), 0) * font;

/** Where a date may be broken, the best places first: between its days, before a month, within a day. */
const BREAKS = [/(?<=[–/])/, /\s/, /(?<=\.)(?=\d)/];

/** Parts that fit, broken no further than needed. */
function parts(text: string, fits: (line: string) => boolean, breaks: readonly RegExp[] = BREAKS): string[] {
  const [first, ...others] = breaks;
  if (first === undefined || fits(text)) return [text];
  return text.split(first).flatMap((part) => parts(part, fits, others));
}

/**
 * The date of a meeting as lines above its column, upright: the year, then its days, in as few lines as the width allows.
 *
 * @param label "29.10.–2.11.1984": the short date
 * @param width of the column, in CSS pixels
 * @param font its size, in CSS pixels
 */
export function dateLines(label: string, width: number, font: number): string[] {
  const [, days, year] = /^(.*?)\s*(\d{4})$/su.exec(label) ?? [null, label, null];
  const fits = (line: string): boolean => lineWidth(line, font) <= width;
  const lines: string[] = [];
  for (const part of parts(days ?? '', fits)) {
    const last = lines.at(-1);
    const joined = last === undefined ? '' : /[–/.]$/.test(last) ? last + part : `${last} ${part}`;
    if (last !== undefined && fits(joined)) lines[lines.length - 1] = joined;
    else if (part !== '') lines.push(part);
  }
  return year === null || year === undefined ? lines : [year, ...lines];
}
