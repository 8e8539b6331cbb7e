import path from 'node:path/posix';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import type { FileFault } from '@/lib/imports/files/rows/types';
import { readXml } from '@/lib/imports/files/sheets/reader-xml';
import type { ZipParts } from '@/lib/imports/files/sheets/reader-zip';
import type { NamedSheet } from '@/lib/imports/files/sheets/types';

interface Relation {
  id: string;
  /** The last word of its type: the rest differs between the two dialects of the format. */
  type: string;
  target: string;
}

export interface Workbook {
  date1904: boolean;
  sheets: (NamedSheet & { part: string })[];
  sharedStrings: string | null;
  styles: string | null;
}

/** What else is made of the same parts, by the root of its main one. */
const OTHER_DOCUMENTS: Readonly<Record<string, readonly [fault: FileFault, name: string]>> = {
  document: ['text_document', 'DOCX'],
  presentation: ['unknown_format', 'PPTX'],
};

const ROOT_RELATIONS = '_rels/.rels';

/** What a part of the file says of others. */
export async function readRelations(parts: ZipParts, part: string): Promise<Relation[]> {
  const folder = path.dirname(part);
  const file = part === '' ? ROOT_RELATIONS : path.join(folder, '_rels', `${path.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!parts.has(file)) return relations;
  await readXml(parts.read(file), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : path.join(part === '' ? '' : folder, Target);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

/** @throws UnreadableFile naming what the zip file is instead, where that can be told */
async function findWorkbookPart(parts: ZipParts): Promise<string> {
  const main = (await readRelations(parts, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !parts.has(main)) throw new UnreadableFile('unknown_format', 'ZIP');
  if (main.endsWith('.bin')) throw new UnreadableFile('other_workbook', 'XLSB');
  return main;
}

/** @throws UnreadableFile where the zip file holds no workbook */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const main = await findWorkbookPart(parts);
  const relations = await readRelations(parts, main);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const partOfType = (wanted: string) =>
    relations.find(({ type, target }) => type === wanted && parts.has(target))?.target ?? null;
  const workbook: Workbook = {
    date1904: false,
    sheets: [],
    sharedStrings: partOfType('sharedStrings'),
    styles: partOfType('styles'),
  };
  let root = '';
  await readXml(parts.read(main), {
    open(name, attributes) {
      root ||= name;
      if (name === 'workbookPr') workbook.date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const idKey = Object.keys(attributes).find((key) => key.endsWith(':id'));
      const relation = byId.get(attributes[idKey ?? ''] ?? '');
      // A sheet that is only a chart has no cells.
      if (relation?.type !== 'worksheet' || !parts.has(relation.target)) return;
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      workbook.sheets.push({ name: attributes.name ?? '', hidden, part: relation.target });
    },
  });
  if (root !== 'workbook') throw new UnreadableFile(...(OTHER_DOCUMENTS[root] ?? ['unknown_format', 'ZIP']));
  return workbook;
}
