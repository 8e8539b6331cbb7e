import { splitOutside } from '@/lib/imports/minutes/rules-lines';

export interface Brackets {
  outside: string;
  /** What stands in each pair, with its commas: a ministry's name has some. */
  insides: readonly string[];
  pieces: readonly string[];
}

export function readBrackets(text: string): Brackets {
  const pieces: string[] = [];
  const insides: string[] = [];
  const outside = text.replaceAll(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => {
    pieces.push(...splitOutside(inside, ',;'));
    insides.push(inside.trim());
    return ' ';
  });
  return { outside: outside.replaceAll(/\s+/g, ' ').trim(), insides, pieces };
}

/** "Stuttgart – Frau Beispiel", "Stuttgart / Amt 50", "Stuttgart: online". */
export const splitDashes = (text: string): string[] =>
  text
    .split(/\s+[–—-]+\s+|\s*:\s+|\s+\/\s+|:$/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
