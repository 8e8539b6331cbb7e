import path from 'node:path/posix';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { readXml } from '@/lib/imports/files/xlsx/reader-xml';
import type { ZipParts } from '@/lib/imports/files/xlsx/reader-zip';

interface Relation {
  id: string;
  /** The last word of its type: the rest differs between the two dialects of the format. */
  type: string;
  target: string;
}

export interface Workbook {
  date1904: boolean;
  sheets: { name: string; hidden: boolean; part: string }[];
  sharedStrings: string | null;
  styles: string | null;
}

const ROOT_RELATIONS = '_rels/.rels';

async function readRelations(parts: ZipParts, part: string): Promise<Relation[]> {
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
  if (parts.has('content.xml')) throw new UnreadableFile('unknown_format', 'ODS');
  const main = (await readRelations(parts, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !parts.has(main)) throw new UnreadableFile('unknown_format', 'ZIP');
  if (main.endsWith('.bin')) throw new UnreadableFile('unknown_format', 'XLSB');
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
  if (root !== 'workbook') throw new UnreadableFile('unknown_format', 'ZIP');
  return workbook;
}

type Sheet = Workbook['sheets'][number];

/**
 * The sheet of that name, or those that are not hidden, in their order.
 *
 * @throws UnreadableFile where there is none
 */
export function chooseSheets({ sheets }: Workbook, name: string | undefined): [Sheet, ...Sheet[]] {
  const [first, ...others] = sheets.filter((sheet) => (name === undefined ? !sheet.hidden : sheet.name === name));
  if (!first) throw new UnreadableFile('no_sheet', name ?? null);
  return [first, ...others];
}
