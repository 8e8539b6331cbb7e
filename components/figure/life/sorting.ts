type Order = 'ascending' | 'descending';

/** What a cell is sorted by: what it says of itself, a number, or its words. */
const valueOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.dataset.sort ?? cell?.textContent.trim() ?? '';
};

const NUMBER = /^-?[\d.,\u00a0\u202f]+/;

/** A number as a page writes it, before whatever qualifies it; null: it is none. */
export function readNumber(text: string): number | null {
  const [written] = NUMBER.exec(text) ?? [];
  if (written === undefined) return null;
  const digits = written.replaceAll(/[\u00a0\u202f]/g, '').replace(/[.,](?=\d{3}\b)/g, '');
  const value = Number(digits.replace(',', '.'));
  return Number.isNaN(value) ? null : value;
}

/** An empty cell comes last in either order: nothing is neither little nor much. */
export function compareCells(
  one: string,
  other: string,
  order: Order,
  byName: (a: string, b: string) => number,
): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const [first, second] = [readNumber(one), readNumber(other)];
  const ascending = first !== null && second !== null ? first - second : byName(one, other);
  return order === 'ascending' ? ascending : -ascending;
}

/**
 * Puts a button into each head of a table's columns that has no link; it sorts by that column, numbers the largest first.
 *
 * @param byName the order of the page's language
 * @param label what a button is called, by its column
 */
export function enliveSorting(
  table: HTMLTableElement,
  byName: (a: string, b: string) => number,
  label: (column: string) => string,
): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const body = table.tBodies[0];
  if (!body || body.rows.length < 2 || body.querySelector('[rowspan]')) return;
  for (const [column, head] of heads.entries()) {
    if (head.querySelector('a, button')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kit-sort';
    const name = head.textContent.trim();
    button.title = label(name);
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const rows = [...body.rows];
      const isNumeric = rows.some((row) => readNumber(valueOf(row, column)) !== null);
      const before = head.getAttribute('aria-sort');
      const order: Order = (before === null ? isNumeric : before === 'ascending') ? 'descending' : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', order);
      body.append(
        ...rows.toSorted((one, other) => compareCells(valueOf(one, column), valueOf(other, column), order, byName)),
      );
    });
  }
}
