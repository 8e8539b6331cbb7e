import mammoth from 'mammoth';
import { STRUCK, type DocumentFault, type DocumentText } from './types';

/*
 * Text and tables of a DOCX. mammoth makes plain HTML of it, without headers, comments and deletions of tracked changes;
 * that HTML is taken apart here, so that a row of a table is a line with tabs. Of what a person struck through the line
 * says so: the reader of minutes asks about it.
 */

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
]);

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES.get(name ?? '') ?? whole) : String.fromCodePoint(Number(code)),
  );

interface Row {
  cells: string[];
  cell: string;
}

interface List {
  ordered: boolean;
  number: number;
}

/** Parts of one cell are one text: "Frau Muster" and, below, what she does. */
const together = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** Hears the tags of the HTML, in their order. */
class LineWriter {
  private readonly lines: string[] = [];
  /** The rows that are open: a table may stand in a cell. */
  private readonly rows: Row[] = [];
  private readonly lists: List[] = [];
  private line = '';

  write(text: string): void {
    this.line += text;
  }

  private endLine(): void {
    const row = this.rows.at(-1);
    if (row) row.cell = together([row.cell, this.line.trim()]);
    else this.lines.push(this.line);
    this.line = '';
  }

  private beginItem(): void {
    const list = this.lists.at(-1);
    if (list) list.number += 1;
    this.line = list?.ordered ? `${list.number}. ${this.line}` : `- ${this.line}`;
  }

  private endCell(): void {
    if (this.line !== '') this.endLine();
    const row = this.rows.at(-1);
    if (!row) return;
    row.cells.push(row.cell.replaceAll(/\s+/g, ' '));
    row.cell = '';
  }

  private endRow(): void {
    const row = this.rows.pop();
    const outer = this.rows.at(-1);
    if (row && outer) outer.cell = together([outer.cell, ...row.cells]);
    else if (row) this.lines.push(row.cells.join('\t'));
  }

  tag(name: string): void {
    if (name === 'br' || name === '/p' || /^\/h[1-6]$/.test(name)) this.endLine();
    else if (name === '/s') this.line += STRUCK;
    else if (name === 'li') this.beginItem();
    else if (name === '/li' && this.line !== '') this.endLine();
    else if (name === 'ol' || name === 'ul') this.lists.push({ ordered: name === 'ol', number: 0 });
    else if (name === '/ol' || name === '/ul') this.lists.pop();
    else if (name === 'tr') this.rows.push({ cells: [], cell: '' });
    else if (name === '/td' || name === '/th') this.endCell();
    else if (name === '/tr') this.endRow();
    else if (name === '/table' && this.rows.length === 0) this.lines.push('');
  }

  finish(): string {
    if (this.line !== '') this.endLine();
    return this.lines.join('\n');
  }
}

function toText(html: string): string {
  const writer = new LineWriter();
  for (const [, tag, text] of html.matchAll(/<(\/?\w+)[^>]*>|([^<]+)/g)) {
    if (text !== undefined) writer.write(decode(text));
    else if (tag !== undefined) writer.tag(tag.toLowerCase());
  }
  return writer.finish();
}

/** The text of a DOCX whose parts are in bounds. */
export async function readDocx(
  bytes: Uint8Array,
  { characters }: { characters: number },
): Promise<DocumentText | { fault: DocumentFault }> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), ignoreEmptyParagraphs: false },
    );
    const text = toText(value);
    if (text.length > characters) return { fault: 'too_much_text' };
    return text.trim() === '' ? { fault: 'no_text' } : { text, pagesWithoutText: [] };
  } catch {
    return { fault: 'damaged' };
  }
}
