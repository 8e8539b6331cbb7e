import { accountColumns } from '@/lib/imports/account/rules';
import { columnSentences, readSentences } from '@/lib/imports/account/rules-sentences';
import { apartSentences, sumSentences } from '@/lib/imports/account/rules-sentences-file';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { CommandWords } from './words';

/** Every column of the file with what becomes of it; after planning, with the words that have no meaning. */
export function reportColumns(
  mapping: ImportMapping,
  inspection: FileInspection,
  summary: PlanSummary | null,
  words: CommandWords,
): void {
  const columns = accountColumns(mapping, inspection, summary?.unknownWords, summary?.standIns);
  const sentences = columnSentences(words.locale);
  console.log(words.t('columns', { lede: sentences.lede(columns) }));
  for (const { column, use, count, unknown } of sentences.lines(columns)) {
    console.log(words.t('columnLine', { column, use, count }));
    if (unknown !== null) console.log(words.t('unknownHow', { unknown }));
  }
  const further = summary && sentences.further(summary);
  if (further !== null) console.log(words.t('indented', { text: further }));
}

/** How what has been read adds up, and the sums of the file that say otherwise. */
export function reportRead(
  mapping: ImportMapping,
  inspection: FileInspection,
  summary: PlanSummary,
  words: CommandWords,
): void {
  for (const text of readSentences(words.locale, summary, mapping)) console.log(text);
  for (const text of apartSentences(words.locale, summary)) console.log(text);
  const sums = sumSentences(words.locale, inspection, summary);
  if (!sums) return;
  console.log(sums.what);
  for (const text of sums.cells) console.log(words.t('indented', { text }));
}
