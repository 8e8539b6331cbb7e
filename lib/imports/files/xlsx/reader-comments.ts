import { readXml } from '@/lib/imports/files/sheets/reader-xml';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import { noteCell } from '@/lib/imports/files/sheets/rules-cell-names';
import { readRelations } from '@/lib/imports/files/xlsx/reader-workbook';
import { parseCellReference } from '@/lib/imports/files/xlsx/rules-references';

/** The cells of a sheet to which somebody has written a comment. Answers to it stand in another part beside this one. */
export async function readCommentedCells(parts: ZipParts, sheet: string): Promise<Set<string>> {
  const cells = new Set<string>();
  const relation = (await readRelations(parts, sheet)).find(
    ({ type, target }) => type === 'comments' && parts.has(target),
  );
  if (!relation) return cells;
  await readXml(parts.read(relation.target), {
    open(name, { ref = '' }) {
      const place = name === 'comment' ? parseCellReference(ref) : null;
      if (place) noteCell(cells, place.column, place.row);
    },
  });
  return cells;
}
