/** Of a character of the register's font, in parts of its size; as wide as it is drawn, or a little wider. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // What keeps days together is not seen.
  [/\u2060/, 0],
  [/[.,:;’'|!ijl\s]/, 0.29],
  [/[-–()/ftrI]/, 0.42],
  [/[mwMW]/, 0.9],
  [/[\dA-ZÄÖÜ]/, 0.69],
];
const OTHERS = 0.6;
const BOLD = 1.05;

/** How wide a text is drawn, in CSS pixels: no font is measured on the server. */
export function toldWidth(text: string, font: number, isBold = false): number {
  const signs = [...text].reduce(
    (sum, sign) => sum + (WIDTHS.find(([pattern]) => pattern.test(sign))?.[1] ?? OTHERS),
    0,
  );
  return signs * font * (isBold ? BOLD : 1);
}

/** A text in lines of at most that width, in CSS pixels; a word that is wider has a line to itself. */
export function wrapText(text: string, width: number, font: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && toldWidth(`${last} ${word}`, font) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
