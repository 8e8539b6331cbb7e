import { createTranslator } from 'use-intl/core';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { faultArguments } from '@/lib/imports/faults/rules-text';
import type { FoundFault } from '@/lib/imports/plan/types';

export interface FaultSentence {
  what: string;
  /** null where what is wrong says itself how it is mended. */
  mend: string | null;
}

/** What is wrong with a row and how it is mended, in a language: the same words on the page, in a file and at a terminal. */
export function faultSentences(locale: Locale): (fault: FoundFault) => FaultSentence {
  const messages = messagesByLocale[locale];
  const t = createTranslator({ locale, messages, namespace: 'importRows.fault' });
  const ofRows = createTranslator({ locale, messages, namespace: 'imports.rowFault' });
  const cell = createTranslator({ locale, messages, namespace: 'status.cell' });
  return (fault) => {
    // A fault of reading has its text with the reader's, every other one with the plan's.
    const what = `${fault.code}.what` as 'member_missing.what';
    if (!t.has(what)) return { what: ofRows(fault.code as 'too_few_cells'), mend: null };
    const filled = faultArguments(fault);
    if (fault.code === 'lines_disagree') {
      const [own, other] = fault.names.map((status) => cell(status as AttendanceStatus));
      return {
        what: t(own === undefined ? 'lines_disagree.what' : 'lines_disagree.statuses', {
          ...filled,
          own: own ?? '',
          other: other ?? '',
        }),
        mend: t('lines_disagree.mend'),
      };
    }
    return { what: t(what, filled), mend: t(`${fault.code}.mend` as 'member_missing.mend', filled) };
  };
}

/** Where a fault is and what is to be done about it, as one text for a cell or a line. */
export function faultText(locale: Locale, header: readonly string[]): (fault: FoundFault) => string {
  const sentenceOf = faultSentences(locale);
  return (fault) => {
    const { what, mend } = sentenceOf(fault);
    const column = fault.column === null ? null : header[fault.column];
    return [column === null || column === undefined ? null : `${column}:`, what, mend]
      .filter((part) => part !== null)
      .join(' ');
  };
}
