import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goesWith, BOUND_DETAILS, UNSAID } from '@/lib/attendance/rules-content';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { gridKey, planGrid } from '@/lib/imports/grid/rules';
import { readGridLine, writeGridLine } from '@/lib/imports/grid/rules-lines';
import { gridFormSchema } from '@/lib/imports/grid/schema';
import type { GridCell, GridStanding } from '@/lib/imports/grid/types';

const stands = (more: Partial<GridStanding> = {}): GridStanding => ({
  ...UNSAID,
  id: 1,
  memberId: 7,
  meetingId: 3,
  sourceId: 5,
  status: 'present',
  published: true,
  by: 'office',
  ...more,
});
const cell = (more: Partial<GridCell> = {}): GridCell => ({
  memberId: 7,
  meetingId: 3,
  seen: null,
  status: 'absent',
  ...more,
});
const kinds = (cells: GridCell[], standing: GridStanding[]) => {
  const plan = planGrid(cells, standing);
  return plan.ok ? plan.value.map(({ kind }) => kind) : plan.reason;
};

const statusOrNull = fc.constantFrom(null, ...ATTENDANCE_STATUSES);
const cells = fc.uniqueArray(
  fc.record({
    memberId: fc.integer({ min: 1, max: 5 }),
    meetingId: fc.integer({ min: 1, max: 5 }),
    seen: statusOrNull,
    status: statusOrNull,
  }),
  { selector: gridKey, maxLength: 20 },
);
const standing = fc.uniqueArray(
  fc.record({
    memberId: fc.integer({ min: 1, max: 5 }),
    meetingId: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom(...ATTENDANCE_STATUSES),
    quote: fc.constantFrom(null, 'Zitat'),
    delegationSize: fc.constantFrom(null, 4),
  }),
  { selector: gridKey, maxLength: 20 },
);

describe('planGrid', () => {
  it('adds, changes, withdraws, and leaves alone what the source says already', () => {
    expect(kinds([cell()], [])).toEqual(['record']);
    expect(kinds([cell({ seen: 'present' })], [stands()])).toEqual(['change']);
    expect(kinds([cell({ seen: 'present', status: null })], [stands()])).toEqual(['withdraw']);
    expect(kinds([cell({ seen: 'present', status: 'present' })], [stands()])).toEqual(['same']);
    expect(kinds([cell({ status: null })], [])).toEqual(['same']);
  });

  it('stops at a cell that says something else by now, unless it says what was entered', () => {
    expect(kinds([cell()], [stands()])).toEqual([{ ...cell(), stands: 'present' }]);
    expect(kinds([cell({ seen: 'excused' })], [])).toEqual([{ ...cell({ seen: 'excused' }), stands: null }]);
    expect(kinds([cell({ status: 'present' })], [stands()])).toEqual(['same']);
  });

  it('keeps what else the source says of the cell, but for what the new status rules out', () => {
    const said = stands({ quote: 'zu zweit', locator: 'S. 2', capacity: 'guest', note: 'Notiz', delegationSize: 2 });
    const plan = planGrid([cell({ seen: 'present' })], [said]);
    const [step] = plan.ok ? plan.value : [];
    expect(step).toMatchObject({
      kind: 'change',
      content: { quote: 'zu zweit', locator: 'S. 2', capacity: 'guest', note: 'Notiz', delegationSize: null },
    });
  });

  it('makes every cell say what was entered, or stops with all that differ and with no others', () => {
    fc.assert(
      fc.property(cells, standing, (entered, said) => {
        const rows = said.map((one, id) => stands({ ...one, id }));
        const now = new Map(rows.map((one) => [gridKey(one), one.status]));
        const plan = planGrid(entered, rows);
        const differing = entered.filter((one) => {
          const stood = now.get(gridKey(one)) ?? null;
          return stood !== one.seen && stood !== one.status;
        });
        if (!plan.ok) {
          expect(plan.reason.map(gridKey)).toEqual(differing.map(gridKey));
          return;
        }
        expect(differing).toEqual([]);
        for (const step of plan.value) {
          if ('content' in step) {
            now.set(gridKey(step), step.content.status);
            for (const detail of BOUND_DETAILS)
              if (step.content[detail] !== null) expect(goesWith(detail, step.content.status)).toBe(true);
          } else if (step.kind === 'withdraw') now.delete(gridKey(step));
        }
        expect(entered.map((one) => now.get(gridKey(one)) ?? null)).toEqual(entered.map(({ status }) => status));
      }),
    );
  });
});

describe('the lines of the form', () => {
  it('say the cell they were written from', () => {
    fc.assert(
      fc.property(cells, (entered) => {
        expect(entered.map((one) => readGridLine(writeGridLine(one)))).toEqual(entered);
      }),
    );
  });

  it.each(['', '7 3 present', '7 3 here -', '0 3 - present', '7 3 - present x', '7  3 - -', '07 3 - -'])(
    'are refused where they say no cell: %j',
    (line) => {
      expect(readGridLine(line)).toBeNull();
      const form = { networkId: 1, sourceId: 1, cells: [line], release: 'drafts' };
      expect(gridFormSchema.safeParse(form).success).toBe(false);
    },
  );

  it('name a cell once, and are five thousand at most', () => {
    const form = (lines: string[]) => ({ networkId: 1, sourceId: 1, cells: lines, release: 'drafts' });
    const many = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1} 3 - present`);
    expect(gridFormSchema.safeParse(form(['7 3 - present', '7 3 - absent'])).success).toBe(false);
    expect(gridFormSchema.safeParse(form(many(5_000))).success).toBe(true);
    expect(gridFormSchema.safeParse(form(many(5_001))).success).toBe(false);
    expect(gridFormSchema.safeParse(form([])).success).toBe(false);
  });
});
