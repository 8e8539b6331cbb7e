/** How a line ends: outside of quotation marks, within them, or nowhere, because something else than a separator follows a closing one. */
export type Quoting = 'closed' | 'open' | 'broken';

/** Position of the quotation mark that closes the cell; -1 where the line ends before. Doubled ones are part of the text. */
function closingQuote(text: string, from: number): number {
  let position = text.indexOf('"', from);
  while (position !== -1 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position;
}

/** Position of the next quotation mark that begins a cell; -1 without one. Within a cell it is a character like any other. */
function openingQuote(text: string, separator: string, from: number): number {
  if (text[from] === '"') return from;
  const found = text.indexOf(`${separator}"`, from);
  return found === -1 ? -1 : found + 1;
}

/**
 * Follows the quotation marks of one line.
 *
 * @param within whether the line begins within quotation marks that an earlier one opened
 */
export function readQuoting(text: string, separator: string, within: boolean): Quoting {
  let position = 0;
  let inside = within;
  for (;;) {
    if (!inside) {
      const opening = openingQuote(text, separator, position);
      if (opening === -1) return 'closed';
      position = opening + 1;
    }
    const closing = closingQuote(text, position);
    if (closing === -1) return 'open';
    position = closing + 1;
    if (position === text.length) return 'closed';
    if (text[position] !== separator) return 'broken';
    position += 1;
    inside = false;
  }
}
