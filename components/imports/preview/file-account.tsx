import { SumsAtOdds } from '@/components/imports/preview/sums-at-odds';
import { useRegisterFormat } from '@/components/format/register-format';
import { readSentences } from '@/lib/imports/account/rules-sentences';
import {
  apartSentences,
  hiddenSentences,
  orderSentence,
  unreadSentences,
} from '@/lib/imports/account/rules-sentences-file';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import { findDateOrder } from '@/lib/imports/mapping/rules-date-order';
import type { ImportMapping } from '@/lib/imports/mapping/types';

interface FileAccountProps {
  mapping: ImportMapping;
  inspection: FileInspection;
  summary: PlanSummary;
}

/** How what was read adds up, in which order its dates were read and why, what the file does not show, and what of it is not read. */
export function FileAccount({ mapping, inspection, summary }: FileAccountProps) {
  const { locale } = useRegisterFormat();
  const order = findDateOrder(mapping, inspection);
  const sentences = [
    ...readSentences(locale, summary, mapping),
    ...(order.kind === 'none' ? [] : [orderSentence(locale, order, mapping.dayFirst)]),
    ...apartSentences(locale, summary),
    ...hiddenSentences(locale, inspection, mapping.hidden ?? 'leave_out'),
    // Said where words are asked about as well; where none is, here alone.
    ...unreadSentences(locale, inspection),
  ];
  if (sentences.length === 0 && (summary.sums?.count ?? 0) === 0) return null;
  return (
    <div className="max-w-measure space-y-2">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <SumsAtOdds header={inspection.header} summary={summary} />
    </div>
  );
}
