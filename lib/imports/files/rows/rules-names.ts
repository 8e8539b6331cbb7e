/** Stands between the names of one column that stand above each other. */
export const NAME_JOINT = ' · ';

/** Whether a row is the header once more, as it stands at the top of each printed page. */
export function repeatsHeader(header: readonly string[], cells: readonly string[]): boolean {
  let count = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    const name = header[column] ?? '';
    const text = cell.trim();
    if (text === '') continue;
    // Nearly every row says so in its first cell, and hardly a name is of two rows.
    if (text !== name && !(name.includes(NAME_JOINT) && name.split(NAME_JOINT).includes(text))) return false;
    count += 1;
  }
  return count > 1;
}
