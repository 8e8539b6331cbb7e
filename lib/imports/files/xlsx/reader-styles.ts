import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { readXml } from '@/lib/imports/files/sheets/reader-xml';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import { readNumberFormat, type NumberFormat } from '@/lib/imports/files/xlsx/rules-formats';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/** The number format of each cell style, by the number under which cells name it. */
export async function readCellFormats(parts: ZipParts, part: string | null): Promise<NumberFormat[]> {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCellStyles = false;
  await readXml(parts.read(part), {
    open(name, { numFmtId = '0', formatCode }) {
      const id = Number(numFmtId);
      if (name === 'numFmt' && formatCode !== undefined) codes.set(id, formatCode);
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) formats.push(readNumberFormat(id, codes.get(id)));
      if (formats.length > MEMORY_LIMITS.cellStyles || codes.size > MEMORY_LIMITS.cellStyles)
        throw new UnreadableFile('damaged');
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return formats;
}
