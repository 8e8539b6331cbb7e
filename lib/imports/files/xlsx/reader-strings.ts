import { fromExcelText } from '@/lib/core/excel-text';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { readXml, refuseLongText } from '@/lib/imports/files/sheets/reader-xml';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import { StruckRuns } from '@/lib/imports/files/xlsx/reader-runs';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/** A text cut out of a longer one keeps all of it in memory. This one stands by itself. */
const detached = (text: string): string => (text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'));

interface SharedStrings {
  strings: string[];
  /** Places of those of which a part is struck through. */
  struckStrings: ReadonlySet<number>;
}

/**
 * The texts that cells point to. Rich text is joined; the reading aids of Japanese texts are left out.
 *
 * @throws UnreadableFile where they are more than memory is set aside for
 */
export async function readSharedStrings(parts: ZipParts, part: string | null): Promise<SharedStrings> {
  const strings: string[] = [];
  const struckStrings = new Set<number>();
  if (part === null) return { strings, struckStrings };
  const runs = new StruckRuns();
  let text = '';
  let characters = 0;
  let isText = false;
  let isAid = false;
  await readXml(parts.read(part), {
    open(name, attributes) {
      if (name === 'si') text = '';
      runs.open(name, attributes);
      if (name === 'rPh') isAid = true;
      isText = name === 't' && !isAid;
    },
    text(piece) {
      if (isText) {
        text += piece;
        runs.text(piece);
      }
      refuseLongText(text);
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isAid = false;
      if (name !== 'si') return;
      if (runs.takeStruck()) struckStrings.add(strings.length);
      strings.push(detached(fromExcelText(text)));
      characters += text.length;
      if (strings.length > MEMORY_LIMITS.sharedStrings || characters > MEMORY_LIMITS.sharedCharacters) {
        throw new UnreadableFile('cell_too_large', MEMORY_LIMITS.sharedCharacters / 1024 / 1024);
      }
    },
  });
  return { strings, struckStrings };
}
