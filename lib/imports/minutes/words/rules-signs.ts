/*
 * Signs of a text whose meaning hangs on the rest of it: boxes that somebody ticked or left empty, and stars that a
 * footnote explains.
 */

const TICKED = /\[[xX✓✔]\]|\([xX✓✔]\)|[☑☒✓✔■●]/u;
const EMPTY_BOX = /\[ ?\]|\( ?\)|[☐✗✘]/u;
/** Bullets that are boxes only where the same text has filled ones. */
const EMPTY_SIGNS = [
  { empty: '□', filled: /^\s*[■☑☒]/mu },
  { empty: '○', filled: /^\s*●/mu },
];
const FOOTNOTE = /^\s*([*†°]+)\)?\s+\S/u;
const STARRED = /\p{L}\)?\s?([*†°]+)(?![\p{L}*†°])/gu;
/** More lines that begin with a sign are a list of bullets. */
const MOST_FOOTNOTES = 3;

export interface Signs {
  /** Of what stands before a line: ticked or not; null where it is no box. */
  readBox: (bullet: string) => boolean | null;
  /** "* online" below "Berlin*": no remark of the name above it. */
  isFootnote: (line: string) => boolean;
}

/** How the signs of a text are to be read: it is gone through once. */
export function signsIn(text: string): Signs {
  const empty = EMPTY_SIGNS.filter(({ filled }) => filled.test(text)).map((sign) => sign.empty);
  const lines = text.split('\n');
  const begins = lines.flatMap((line) => FOOTNOTE.exec(line)?.[1] ?? []);
  const stars = new Set(
    lines.flatMap((line) => [...line.replace(FOOTNOTE, '').matchAll(STARRED)].map(([, sign]) => sign)),
  );
  const explained = new Set(
    [...new Set(begins)].filter(
      (sign) => stars.has(sign) && begins.filter((other) => other === sign).length <= MOST_FOOTNOTES,
    ),
  );
  return {
    readBox: (bullet) => {
      if (EMPTY_BOX.test(bullet) || empty.some((sign) => bullet.includes(sign))) return false;
      return TICKED.test(bullet) ? true : null;
    },
    isFootnote: (line) => explained.has(FOOTNOTE.exec(line)?.[1] ?? ''),
  };
}
