import { readDocument } from '@/lib/imports/files/ods/reader-names';
import { CellFormats, StyleSheet } from '@/lib/imports/files/ods/reader-styles';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { XmlListener } from '@/lib/imports/files/sheets/reader-xml';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import type { NamedSheet } from '@/lib/imports/files/sheets/types';

export const CONTENT = 'content.xml';
/** Where in a document its sheets stand: document, body, spreadsheet. Deeper tables are no sheets. */
export const SHEET_DEPTH = 4;

/** A sheet, by its place among the tables of the document. */
export interface OdsSheet extends NamedSheet {
  place: number;
}

export interface Survey {
  sheets: OdsSheet[];
  formats: CellFormats;
}

/** A copy of another file's cells, which LibreOffice keeps among the sheets for its links. */
const COPY_OF_ANOTHER_FILE = /^'.*'#/;
const MOST_SHEETS = 10_000;

/** Hears the whole document once: its styles, and its sheets by name. */
class Surveyor implements XmlListener {
  readonly styles = new StyleSheet();
  readonly sheets: OdsSheet[] = [];
  body: string | null = null;
  private isBody = false;
  private depth = 0;
  private tables = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (name === 'office:body') this.isBody = true;
    else if (!this.isBody) this.styles.open(name, attributes);
    else if (this.depth === SHEET_DEPTH - 1) this.body ??= name;
    else if (this.depth === SHEET_DEPTH && name === 'table:table') this.noteSheet(attributes);
  }

  text(text: string): void {
    if (!this.isBody) this.styles.text(text);
  }

  close(name: string): void {
    this.depth -= 1;
    if (!this.isBody) this.styles.close(name);
  }

  private noteSheet(attributes: Readonly<Record<string, string>>): void {
    const name = attributes['table:name'] ?? '';
    this.tables += 1;
    if (this.tables > MOST_SHEETS) throw new UnreadableFile('damaged');
    if (COPY_OF_ANOTHER_FILE.test(name)) return;
    const hidden = this.styles.hiddenSheets.has(attributes['table:style-name'] ?? '');
    this.sheets.push({ name, hidden, place: this.tables });
  }
}

/** @throws UnreadableFile where the parts of the file are encrypted, of which only its list of parts tells */
async function refuseEncrypted(parts: ZipParts): Promise<void> {
  if (parts.has('encrypted-package')) throw new UnreadableFile('password_protected');
  if (!parts.has('META-INF/manifest.xml')) return;
  let text = '';
  for await (const chunk of parts.read('META-INF/manifest.xml')) {
    text += chunk.toString('latin1');
    if (text.length > MEMORY_LIMITS.mergedText) throw new UnreadableFile('damaged');
  }
  if (text.includes('encryption-data')) throw new UnreadableFile('password_protected');
}

/**
 * The sheets of an ODS file and how their cells are shown, after reading all of it once; that also proves that all of it
 * can be read before the first row is used.
 *
 * @throws UnreadableFile
 */
export async function surveyDocument(parts: ZipParts): Promise<Survey> {
  await refuseEncrypted(parts);
  const named = new StyleSheet();
  if (parts.has('styles.xml')) await readDocument(parts.read('styles.xml'), named);
  const surveyor = new Surveyor();
  await readDocument(parts.read(CONTENT), surveyor);
  if (surveyor.body === 'office:text') throw new UnreadableFile('text_document', 'ODT');
  if (surveyor.body === null) throw new UnreadableFile('damaged');
  if (surveyor.body !== 'office:spreadsheet') throw new UnreadableFile('unknown_format', 'ZIP');
  return { sheets: surveyor.sheets, formats: new CellFormats(surveyor.styles, named) };
}
