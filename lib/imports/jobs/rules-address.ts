import { IMPORT_SUBJECTS, type ImportSubject } from '@/lib/imports/mapping/types';
import { ROW_KINDS, type RowKind } from '@/lib/imports/plan/types-rows';

/*
 * What the addresses of the pages of imports may ask for. What makes no sense is left out, so that an old link still
 * shows something.
 */

type Asked = string | string[] | undefined;

/** A row's number in an address; null where it can be none. */
export const readRowId = (asked: string): number | null => (/^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null);

export const readPage = (asked: Asked): number => (typeof asked === 'string' ? (readRowId(asked) ?? 1) : 1);

export interface JobQuery {
  step: 'columns' | 'values' | null;
  subject: ImportSubject | null;
  kind: RowKind | null;
  page: number;
}

export function readJobQuery(query: Readonly<Record<string, Asked>>): JobQuery {
  const { step, subject, kind, page } = query;
  return {
    step: step === 'columns' || step === 'values' ? step : null,
    subject: IMPORT_SUBJECTS.find((known) => known === subject) ?? null,
    kind: ROW_KINDS.find((known) => known === kind) ?? null,
    page: readPage(page),
  };
}
