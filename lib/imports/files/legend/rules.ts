import type { LegendEntry } from '@/lib/imports/files/legend/types';

/** Words that announce an explanation of marks. */
const LEAD = /^\s*(?:legende|zeichenerkl[äa]e?rung|erl[äa]e?uterung(?:en)?|abk[üu]e?rzungen|key|legend)\s*:?\s*/iu;
/** Between two marks that are explained in one cell. */
const BETWEEN = /([;,|\n\r\t·•]+| {3,})/;
/** What it separates at times belongs to one explanation: "L = attended, left early". */
const COMMA = ',';
/** The explanation of a heading stands in brackets: "Teilnahme (X: ja)". */
const AROUND = /[()]+/;
/**
 * "X = anwesend", "E: entschuldigt", "✓ – da". What is explained begins with a letter: "9:30 Uhr" explains nothing. Signs
 * other than "=" stand in many texts ("HH – Hamburg"), so that before them only a single character is a mark.
 */
const ENTRY =
  /^["'„“”‚‘’]?(?:([^\s"'„“”‚‘’=:]{1,3})["'“”‘’]?\s*=|([^\s"'„“”‚‘’=:])["'“”‘’]?(?:\s*:|\s+[–—-]\s))\s*(\p{L}[^=]*)$/u;

/** A mark in brackets needs no other sign behind it: "(x) per Video zugeschaltet". */
const BRACKETED = /^([([].{1,2}[)\]])(?:\s*[=:–—-]\s*|\s+)(\p{L}.*)$/u;
/** A drawn sign needs none either, and no bracket: "● anwesend". */
const DRAWN = /^(\p{So})\s+(\p{L}.*)$/u;
/** What is said of a dash, which stands before the points of a list as well. */
const DASHED = /^([–—-])\s+(\p{L}.*)$/u;
const IS_DASH = /^[–—-]$/;
/** Between them stand digits and letters, as nearly every cell begins, and no dash. */
const [ZERO, EN_DASH] = [0x30, 0x2013];
/** "leer = anwesend": what it is to mean that a cell holds nothing. */
const BLANK =
  /^["'„“”‚‘’]?((?:leeres|freies)\s+(?:feld|kästchen)|leere\s+(?:felder|zellen)|leer|frei|kein(?:e)?\s+(?:eintrag|zeichen|angabe)|ohne\s+(?:eintrag|zeichen)|nicht\s+ausgefüllt|blank|empty|no\s+entry)["'“”‘’]?\s*[=:]\s*(\p{L}[^=]*)$/iu;
/** "grün = anwesend": colours are not read. */
const COLOUR =
  /^["'„“”‚‘’]?((?:hell|dunkel|light |dark )?(?:grün|gruen|rot|gelb|blau|grau|orange|weiß|weiss|schwarz|green|red|yellow|blue|gr[ae]y|white|black)(?:e[rsn]?)?(?:\s+(?:hinterlegt|markiert|unterlegt|gefärbt|feld|felder|shaded|marked|cells?))?)["'“”‘’]?\s*(?:[=:]|[–—-](?=\s))\s*(\p{L}[^=]*)$/iu;
/** A remark to which a sign in the table points: "* ab 11 Uhr", "1) bis 12 Uhr". */
const FOOTNOTE = /^(\*{1,3}\)?|[¹²³⁴-⁹†‡°]\)?|\(?\d{1,2}\)|[([].{1,2}[)\]])\s*(\S.*)$/su;

const LONGEST_CELL = 500;
const MOST_ENTRIES = 100;

const LONGEST_LEAD = 24;
/** Shortest text that explains anything: "X=a". */
const SHORTEST = 3;
const DASH = / [–—-] /;

/** Before it no sign is drawn: letters, digits and what keyboards have. */
const FIRST_DRAWN = 0xa6;

/** Asked of every cell of a file, so the cheapest comes first. */
const mayExplain = (text: string): boolean =>
  text.length >= SHORTEST &&
  text.length <= LONGEST_CELL &&
  (text.includes('=') ||
    text.includes(':') ||
    text.startsWith('(') ||
    text.startsWith('[') ||
    (text.charCodeAt(0) >= FIRST_DRAWN && DRAWN.test(text)) ||
    (text.includes(' ') && DASH.test(text)));

/** Whether a text is a remark to which a sign in the table points. */
export const isFootnote = (text: string): boolean => text.length <= LONGEST_CELL && FOOTNOTE.test(text.trim());

/** The remark that a row consists of, with the sign that points to it; null for any other row. */
export function footnoteIn(cells: readonly string[]): Pick<LegendEntry, 'mark' | 'text'> | null {
  let only = '';
  for (const cell of cells) {
    // A letter or digit in front needs no second look at a million rows.
    if (cell === '' || (cell.charCodeAt(0) < ZERO && cell.trim() === '')) continue;
    if (only !== '' || cell.length > LONGEST_CELL) return null;
    only = cell.trim();
  }
  const [, mark, said] = FOOTNOTE.exec(only) ?? [];
  return mark === undefined || said === undefined ? null : { mark, text: said };
}

/** Whether what is explained is a colour. */
export const explainsColour = ({ mark }: Pick<LegendEntry, 'mark'>): boolean => COLOUR.test(`${mark}=a`);

/** Whether what is explained is a cell that holds nothing. */
export const explainsBlank = ({ mark }: Pick<LegendEntry, 'mark'>): boolean => BLANK.test(`${mark}=a`);

/** Whether what is explained is a dash, which says nothing by itself: "– = abwesend". */
export const explainsDash = ({ mark }: Pick<LegendEntry, 'mark'>): boolean => IS_DASH.test(mark);

/** Whether a cell says no more than that an explanation follows. */
export const announcesLegend = (text: string): boolean => text.length <= LONGEST_LEAD && LEAD.exec(text)?.[0] === text;

const EXPLAINS_NOTHING: readonly Pick<LegendEntry, 'mark' | 'text'>[] = [];

/** The marks that a cell explains; empty where it is no explanation as a whole. */
export function legendIn(text: string): readonly Pick<LegendEntry, 'mark' | 'text'>[] {
  if (!mayExplain(text)) return EXPLAINS_NOTHING;
  const found: Pick<LegendEntry, 'mark' | 'text'>[] = [];
  const pieces = text.replace(LEAD, '').split(BETWEEN);
  // Every second piece is what stands between two others.
  for (const [at, part] of pieces.entries()) {
    if (at % 2 === 1 || part.trim() === '') continue;
    const entries = entriesIn(part);
    const before = found.at(-1);
    if (entries.length === 0 && pieces[at - 1] === COMMA && before) before.text += `, ${part.trim()}`;
    else found.push(...entries);
  }
  return found.map(({ mark, text: said }) => ({ mark, text: withoutOpenBracket(said) }));
}

/** "entschuldigt)": of brackets that began before the explanation does. */
function withoutOpenBracket(said: string): string {
  const opened = said.split('(').length;
  const closed = said.split(')').length;
  return closed > opened ? said.replace(/\s*\)[^()]*$/, '').trim() : said;
}

/** What an explanation says first, and each of the remarks behind a comma or in brackets: "fehlt (unentschuldigt)". */
export function partsOfExplanation(said: string): { first: string; further: readonly string[] } {
  const [first = '', ...further] = said
    .split(/[(),]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { first, further };
}

/** Whether a cell above a table can be nothing but a part of what explains its marks. */
export const explainsMarks = (text: string): boolean => legendIn(text).length > 0 || DASHED.test(text);

function entriesIn(written: string): Pick<LegendEntry, 'mark' | 'text'>[] {
  const part = written.trim();
  const [, whole, said] = BLANK.exec(part) ?? COLOUR.exec(part) ?? BRACKETED.exec(part) ?? DRAWN.exec(part) ?? [];
  if (whole !== undefined && said !== undefined) return [{ mark: whole, text: said.trim() }];
  const pieces = part.split(AROUND).flatMap(entryIn);
  const [plain] = entryIn(part);
  // What stands in brackets behind it belongs to it: "V = Vorsitz (anwesend)".
  return plain && pieces.length === 1 && pieces[0]?.mark === plain.mark ? [plain] : pieces;
}

function entryIn(piece: string): Pick<LegendEntry, 'mark' | 'text'>[] {
  const [, before, single, meaning] = ENTRY.exec(piece.trim()) ?? [];
  const mark = before ?? single;
  return mark === undefined || meaning === undefined ? [] : [{ mark, text: meaning.trim() }];
}

/** An account of the marks that a file explains anywhere, under its table or in a heading. */
export class LegendAccount {
  private readonly entries: LegendEntry[] = [];
  private readonly footnotes: LegendEntry[] = [];
  private last = '';

  take(text: string, line: number): void {
    if (this.entries.length >= MOST_ENTRIES || text === this.last || !mayExplain(text)) return;
    this.last = text;
    for (const entry of legendIn(text)) {
      const isKnown = this.entries.some(({ mark, text: meaning }) => mark === entry.mark && meaning === entry.text);
      if (!isKnown && this.entries.length < MOST_ENTRIES) this.entries.push({ ...entry, line });
    }
  }

  /** @param cells a whole row */
  takeRow(cells: readonly string[], line: number): void {
    const found = this.footnotes.length < MOST_ENTRIES ? footnoteIn(cells) : null;
    if (found) this.footnotes.push({ ...found, line });
    // Beside other explanations a dash is explained, too, and no point of a list.
    for (const cell of cells) {
      // Of a million rows hardly a cell.
      const first = cell.charCodeAt(0);
      if ((first >= ZERO && first < EN_DASH) || !IS_DASH.test(cell.charAt(0))) continue;
      const [, mark, text] = DASHED.exec(cell.trim()) ?? [];
      if (mark === undefined || text === undefined || this.entries.length >= MOST_ENTRIES) continue;
      const others = cells.filter((other) => other !== cell && other.trim() !== '');
      if (others.length > 0 && others.every(explainsMarks)) this.entries.push({ mark, text, line });
    }
  }

  listFootnotes = (): LegendEntry[] => this.footnotes;
  finish = (): LegendEntry[] => this.entries;
}
