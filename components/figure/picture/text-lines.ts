import { textWidth } from '@/components/charts/timeline/layout/tiers';

/** A text in lines of at most that width; a word that is longer has a line of its own. Widths in CSS pixels. */
export function textLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
