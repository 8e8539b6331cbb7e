/*
 * Ways of writing that are undone before a text is read by its lines.
 */

/** "A n w e s e n d   s i n d :": letters set apart, and the words of it by more. */
const SPACED = /^\s*\p{L}(?: \p{L}){2,}(?:\s{2,}\p{L}(?: \p{L})*)*\s*:?\s*$/u;

const lettersTogether = (line: string): string =>
  line.length <= 200 && SPACED.test(line)
    ? line
        .trim()
        .split(/\s{2,}/)
        .map((word) => word.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, ''))
        .join(' ')
        .replace(/\s+:$/, ':')
    : line;

const NUMBERED = /^( *)(\d{1,3})( {1,2})(?=\p{Lu})/u;
/** Fewer lines may bear their numbers by chance. */
const FEWEST = 3;

/** "01 Aachen", "02 Augsburg", "03 Bielefeld": numbers from one on, with no stop behind them. */
function numbersApart(lines: string[]): void {
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST)
      for (const at of run)
        lines[at] = (lines[at] ?? '').replace(NUMBERED, (_, indent: string, number: string) => `${indent}${number}) `);
    run = [];
  };
  for (const [at, line] of lines.entries()) {
    const number = Number(NUMBERED.exec(line)?.[2] ?? Number.NaN);
    if (number === run.length + 1) run.push(at);
    else if (!Number.isNaN(number)) {
      close();
      if (number === 1) run.push(at);
    }
  }
  close();
}

/** @returns the same lines, in their order */
export function writtenPlainly(text: string): string {
  const lines = text.split('\n').map(lettersTogether);
  numbersApart(lines);
  return lines.join('\n');
}
