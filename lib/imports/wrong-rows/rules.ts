import type { Locale } from '@/lib/core/localised-text';
import { faultText } from '@/lib/imports/faults/rules-sentences';
import type { LineDetail } from '@/lib/imports/jobs/types-lines';
import { isReason } from '@/lib/imports/words/rules-reasons';

interface WrongLine {
  line: number;
  cells: readonly string[];
  detail: LineDetail;
}

interface OpenRow {
  line: number;
  cells: string[];
  reasons: string[];
}

/** Wrong lines as rows of their file, each once, with all that is wrong with it in one text. Of a matrix many lines stand in one row. */
export async function* toWrongRows(lines: AsyncIterable<WrongLine>, header: readonly string[], locale: Locale) {
  const readText = faultText(locale, header);
  const own = (cells: readonly string[]): string[] => cells.filter((_, column) => !isReason(header[column] ?? ''));
  let open: OpenRow | undefined;
  for await (const { line, cells, detail } of lines) {
    const reasons = (detail.faults ?? []).map(readText);
    if (open !== undefined && open.line === line) {
      open.reasons.push(...reasons);
      continue;
    }
    if (open) yield { cells: open.cells, reason: open.reasons.join(' ') };
    open = { line, cells: own(cells), reasons };
  }
  if (open) yield { cells: open.cells, reason: open.reasons.join(' ') };
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The separator of the file itself, so that whoever could open it can open what comes back; a comma for workbooks. */
export const chooseSeparator = (delimiter: string | null): (typeof SEPARATORS)[number] =>
  SEPARATORS.find((known) => known === delimiter) ?? ',';
