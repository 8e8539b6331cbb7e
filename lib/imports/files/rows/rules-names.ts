/** Stands between the names of one column that stand above each other. */
export const NAME_JOINT = ' · ';

/** Whether a row is the header once more, as it stands at the top of each printed page. */
export function repeatsHeader(header: readonly string[], cells: readonly string[]): boolean {
  let count = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue;
    const [name, text] = [header[column] ?? '', cell.trim()];
    if (text === '') continue;
    // Nearly every row says so in its first cell.
    if (text !== name && !name.split(NAME_JOINT).includes(text)) return false;
    count += 1;
  }
  return count > 1;
}
