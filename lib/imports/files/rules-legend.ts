import type { LegendEntry } from '@/lib/imports/files/types-inspection';

/** Words that announce an explanation of marks. */
const LEAD = /^\s*(?:legende|zeichenerkl[äa]e?rung|erl[äa]e?uterung(?:en)?|abk[üu]e?rzungen|key|legend)\s*:?\s*/iu;
/** Between two marks that are explained in one cell. */
const BETWEEN = /[;,|\n\r()·•]+/;
/**
 * "X = anwesend", "E: entschuldigt", "✓ – da". What is explained begins with a letter: "9:30 Uhr" explains nothing. Signs
 * other than "=" stand in many texts ("HH – Hamburg"), so that before them only a single character is a mark.
 */
const ENTRY =
  /^["'„“”‚‘’]?(?:([^\s"'„“”‚‘’=:]{1,3})["'“”‘’]?\s*=|([^\s"'„“”‚‘’=:])["'“”‘’]?(?:\s*:|\s+[–—-]\s))\s*(\p{L}[^=]*)$/u;

const LONGEST_CELL = 500;
const MOST_ENTRIES = 100;

const LONGEST_LEAD = 24;
/** Shortest text that explains anything: "X=a". */
const SHORTEST = 3;
const DASH = / [–—-] /;

/** Asked of every cell of a file, so the cheapest comes first. */
const mayExplain = (text: string): boolean =>
  text.length >= SHORTEST &&
  text.length <= LONGEST_CELL &&
  (text.includes('=') || text.includes(':') || (text.includes(' ') && DASH.test(text)));

/** Whether a cell says no more than that an explanation follows. */
export const announcesLegend = (text: string): boolean => text.length <= LONGEST_LEAD && LEAD.exec(text)?.[0] === text;

/** The marks that a cell explains; empty where it is no explanation as a whole. */
export function legendIn(text: string): Pick<LegendEntry, 'mark' | 'text'>[] {
  if (!mayExplain(text)) return [];
  const parts = text.replace(LEAD, '').split(BETWEEN);
  return parts.flatMap((part) => {
    const [, before, single, meaning] = ENTRY.exec(part.trim()) ?? [];
    const mark = before ?? single;
    return mark === undefined || meaning === undefined ? [] : [{ mark, text: meaning.trim() }];
  });
}

/** An account of the marks that a file explains anywhere, under its table or in a heading. */
export class LegendAccount {
  private readonly entries: LegendEntry[] = [];
  private last = '';

  take(text: string, line: number): void {
    if (this.entries.length >= MOST_ENTRIES || text === this.last || !mayExplain(text)) return;
    this.last = text;
    for (const entry of legendIn(text)) {
      const isKnown = this.entries.some(({ mark, text: meaning }) => mark === entry.mark && meaning === entry.text);
      if (!isKnown && this.entries.length < MOST_ENTRIES) this.entries.push({ ...entry, line });
    }
  }

  finish = (): LegendEntry[] => this.entries;
}
