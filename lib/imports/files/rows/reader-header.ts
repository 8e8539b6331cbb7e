import { unguardFormula } from '@/lib/core/formula-guard';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { FILE_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/**
 * The names of the columns. Cells without a name at the end are left out (a row with something below them is at fault,
 * so nothing is lost); one between others is called after its place, as "Column 3".
 *
 * @throws UnreadableFile where there are too many columns, one has a name too long, or two have the same
 */
export function readHeader(cells: readonly string[], line: number): string[] {
  const names = cells.map((cell) => unguardFormula(cell).trim());
  const width = names.findLastIndex((name) => name !== '') + 1;
  if (width === 0) throw new UnreadableFile('bad_header', null, line);
  if (width > FILE_LIMITS.columns) throw new UnreadableFile('too_many_columns', FILE_LIMITS.columns, line);
  const tooLong = names.findIndex((name) => name.length > FILE_LIMITS.headerCharacters);
  if (tooLong !== -1) throw new UnreadableFile('header_cell_too_long', FILE_LIMITS.headerCharacters, line);
  const header = names.slice(0, width).map((name, column) => name || `Column ${column + 1}`);
  const seen = new Set<string>();
  for (const name of header) {
    if (seen.has(name)) throw new UnreadableFile('duplicate_header', name, line);
    seen.add(name);
  }
  return header;
}
