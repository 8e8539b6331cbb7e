import { partialDate } from '@/lib/core/partial-date';
import { attemptWriteInBulk } from '@/lib/db/attempt-write';
import { withDedicatedConnection } from '@/lib/db/dedicated-connection';
import { applyPlan, type ApplyOrder } from '@/lib/imports/batches/mutations-apply';
import { emptyTotals } from '@/lib/imports/plan/rules-faults';
import type { NewMeeting, NewMember, PlannedRow, PlanTotals } from '@/lib/imports/plan/types';

/*
 * Plans as the rules would make them, and their way into the register, for tests of what is written.
 */

export const newMember = (name: string, overrides: Partial<NewMember> = {}): NewMember => ({
  name: { de: name, en: name },
  kind: 'state',
  isoCode: null,
  territoryId: null,
  codes: [],
  aliases: [],
  line: 2,
  ...overrides,
});

export const newMeeting = (date: string, overrides: Partial<NewMeeting> = {}): NewMeeting => ({
  slug: null,
  title: { de: 'Sitzung', en: 'Meeting' },
  date: partialDate(date),
  number: null,
  label: null,
  kind: 'regular',
  state: 'held',
  place: null,
  line: 2,
  ...overrides,
});

const ORDER = {
  kind: 'file',
  title: 'liste.csv',
  file: { name: 'liste.csv', sha256: 'a'.repeat(64) },
  mapping: null,
  mode: 'right_rows',
  editable: 'all',
} as const;

/** Applies rows as one batch, as an office would. */
export const apply = (
  order: Pick<ApplyOrder, 'networkId'> & Partial<ApplyOrder>,
  rows: readonly PlannedRow[],
  totals: PlanTotals = emptyTotals(),
) =>
  withDedicatedConnection(null, (connection) =>
    attemptWriteInBulk(connection, { userId: null, name: 'test' }, AbortSignal.timeout(120_000), (write) =>
      applyPlan(write, { ...ORDER, ...order }, { blocks: [rows], totals }, () => undefined),
    ),
  );
