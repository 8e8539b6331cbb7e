/*
 * Blocks of cells as spreadsheets give and take them: texts divided by tabs, and tables in HTML.
 */

/** A field within quotation marks may hold tabs, line breaks and, doubled, quotation marks. */
const FIELD = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*)/y;

/** Reads a block that is divided by tabs and lines. The line break behind the last row is no row. */
export function readTabbed(text: string): string[][] {
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    FIELD.lastIndex = at;
    const [whole = '', quoted, plain = ''] = FIELD.exec(source) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (at >= source.length) return source === '' ? [] : rows;
    if (source[at] === '\n') rows.push([]);
    at += 1;
  }
}

export const writeTabbed = (block: readonly (readonly string[])[]): string =>
  block.map((row) => row.join('\t')).join('\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const writeTable = (block: readonly (readonly string[])[]): string =>
  `<table>${block
    .map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** A cell of a table in HTML, as far as it matters here. */
export interface TableCell {
  text: string;
  columns: number;
  rows: number;
}

/** Lays cells out in rows and columns. A cell that spans several is the first of them; the others are empty. */
export function layOut(rows: readonly (readonly TableCell[])[]): string[][] {
  const block: string[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (block[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rows, rows.length - row); down += 1) {
        const line = block[row + down];
        for (let right = 0; line && right < cell.columns; right += 1)
          line[column + right] = down + right === 0 ? cell.text : '';
      }
      column += cell.columns;
    }
  }
  return block.map((line) => Array.from(line, (text) => text ?? ''));
}

/** What is in a cell and not of its text: LibreOffice writes remarks into it. */
const BESIDE_TEXT = 'comment, .comment-indicator, style, script';

/** The text of a cell as it is shown: breaks are blanks, and so are the line breaks and indents of the source. */
function shownText(cell: HTMLTableCellElement): string {
  for (const beside of cell.querySelectorAll(BESIDE_TEXT)) beside.remove();
  for (const end of cell.querySelectorAll('p, div')) end.append(' ');
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ');
  return cell.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** The block in a table of HTML; null where there is none, or more than one. Nothing of it is run or loaded. */
function readTable(html: string): string[][] | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [table, another] = page.querySelectorAll('table');
  if (!table || another) return null;
  return layOut(
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => ({
        text: shownText(cell),
        columns: Math.max(1, cell.colSpan),
        rows: Math.max(1, cell.rowSpan),
      })),
    ),
  );
}

/** The block on a clipboard: the table where there is one, because in it cells are told apart without doubt. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): string[][] {
  const html = data.getData('text/html');
  const table = html === '' ? null : readTable(html);
  return table ?? readTabbed(data.getData('text/plain'));
}

export function writeClipboard(data: Pick<DataTransfer, 'setData'>, block: readonly (readonly string[])[]): void {
  data.setData('text/plain', writeTabbed(block));
  data.setData('text/html', writeTable(block));
}
