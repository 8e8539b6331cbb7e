import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import type { FileFault, OpenTable } from '@/lib/imports/files/rows/types';
import type { NamedSheet } from '@/lib/imports/files/sheets/types';

/**
 * The sheet of that name, or those that are not hidden, in their order.
 *
 * @throws UnreadableFile where there is none
 */
function chooseSheets<Sheet extends NamedSheet>(
  sheets: readonly Sheet[],
  name: string | undefined,
): [Sheet, ...Sheet[]] {
  const [first, ...others] = sheets.filter((sheet) => (name === undefined ? !sheet.hidden : sheet.name === name));
  if (!first) throw new UnreadableFile('no_sheet', name ?? null);
  return [first, ...others];
}

/** What makes a sheet no list, though another sheet of the same file may be one: a title page, notes. */
const NO_LIST: readonly FileFault[] = [
  'empty',
  'header_only',
  'bad_header',
  'duplicate_header',
  'header_cell_too_long',
  'too_many_columns',
];

const isNoList = (error: unknown): boolean => error instanceof UnreadableFile && NO_LIST.includes(error.refusal.fault);

/**
 * Opens the sheet that is named, or the first that is not hidden and holds a list.
 *
 * @throws UnreadableFile; where no sheet holds a list, with what is wrong with the first
 */
export async function openFirstList<Sheet extends NamedSheet>(
  sheets: readonly Sheet[],
  name: string | undefined,
  open: (sheet: Sheet) => Promise<OpenTable>,
): Promise<OpenTable> {
  const [first, ...others] = chooseSheets(sheets, name);
  try {
    return await open(first);
  } catch (error) {
    if (!isNoList(error)) throw error;
    for (const sheet of others) {
      const table = await open(sheet).catch((fault: unknown) => {
        if (isNoList(fault)) return null;
        throw fault;
      });
      if (table) return table;
    }
    throw error;
  }
}
