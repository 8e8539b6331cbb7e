import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '@/test/checksum';

/*
 * Zip files and workbooks for tests, part by part, so that each can be wrong in its own way.
 */
export interface ZipPart {
  name: string;
  content: string | Buffer;
  /** General purpose flags; the lowest bit says that the part is encrypted. */
  flags?: number;
  /** The size that the directory states, where it is to lie. */
  statedSize?: number;
  /** What is packed already, in place of the content. */
  packed?: Buffer;
}

/** Zeros, packed piece by piece: a gigabyte of them is a megabyte. */
export function packedZeros(mebibytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, '0'), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: mebibytes }, () => piece), deflateRawSync('')]);
}

export function writeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, statedSize, packed: given } of parts) {
    const bytes = Buffer.from(content);
    const packed = given ?? deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(statedSize ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), common, place, Buffer.from(name));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

interface WorkbookFacts {
  /** What stands within `sheetData`, for each sheet by its name. */
  sheets: Record<string, string>;
  hidden?: readonly string[];
  date1904?: boolean;
  sharedStrings?: string;
  /** What stands within `styleSheet`. */
  styles?: string;
  /** What follows the cells of every sheet. */
  afterCells?: string;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
const relations = (...lines: string[]) => `<Relationships>${lines.join('')}</Relationships>`;

export function workbookParts({
  sheets,
  hidden = [],
  date1904,
  sharedStrings,
  styles,
  afterCells = '',
}: WorkbookFacts): ZipPart[] {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
  );
  return [
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${TYPES}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ...names.map((_, index) => relation(`r${index}`, 'worksheet', `worksheets/sheet${index}.xml`)),
        relation('strings', 'sharedStrings', '/xl/sharedStrings.xml'),
        relation('styles', 'styles', 'styles.xml'),
      ),
    },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: `<worksheet><sheetData>${sheets[name]}</sheetData>${afterCells}</worksheet>`,
    })),
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` }]),
  ];
}

export const writeWorkbook = (facts: WorkbookFacts): Buffer => writeZip(workbookParts(facts));

/** A workbook of one sheet whose cells are given by reference. */
export const inlineRow = (row: number, texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text, column) => `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
