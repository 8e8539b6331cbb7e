import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { readXml } from '@/lib/imports/files/sheets/reader-xml';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import { readNumberFormat, type NumberFormat } from '@/lib/imports/files/xlsx/rules-formats';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';

interface CellStyles {
  /** The number format of each cell style, by the number under which cells name it. */
  formats: NumberFormat[];
  /** The numbers of those whose text is struck through. */
  struck: ReadonlySet<number>;
}

export async function readCellStyles(parts: ZipParts, part: string | null): Promise<CellStyles> {
  if (part === null) return { formats: [], struck: new Set() };
  const struck = new Set<number>();
  const struckFonts = new Set<number>();
  let fonts = 0;
  let isFonts = false;
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCellStyles = false;
  await readXml(parts.read(part), {
    open(name, { numFmtId = '0', formatCode, fontId, val = '1' }) {
      const id = Number(numFmtId);
      if (name === 'numFmt' && formatCode !== undefined) codes.set(id, formatCode);
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'fonts') isFonts = true;
      if (name === 'font' && isFonts) fonts += 1;
      if (name === 'strike' && isFonts && val !== '0' && val !== 'false') struckFonts.add(fonts - 1);
      if (name === 'xf' && isCellStyles) {
        if (struckFonts.has(Number(fontId))) struck.add(formats.length);
        formats.push(readNumberFormat(id, codes.get(id)));
      }
      if (formats.length > MEMORY_LIMITS.cellStyles || codes.size > MEMORY_LIMITS.cellStyles)
        throw new UnreadableFile('damaged');
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false;
      if (name === 'fonts') isFonts = false;
    },
  });
  return { formats, struck };
}
