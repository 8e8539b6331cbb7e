import { describe, expect, it } from 'vitest';
import { fileRows, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { Territory } from '@/lib/members/territories/types';
import type { PlannedRow } from '@/lib/imports/plan/types';

const plan = (mapping: ImportMapping, known: KnownRegister, ...cells: string[][]) => {
  const { take, totals } = startPlan(mapping, known);
  return { totals, rows: fileRows(...cells).flatMap((row) => take(row)) };
};
const brief = (row: PlannedRow): unknown =>
  row.kind === 'wrong' ? row.faults.map(({ code }) => code).join() : row.kind === 'left_out' ? row.reason : row.kind;

describe('a list of members', () => {
  it('names a territory by its address, its codes or its name; one that is not on record stops the row', () => {
    const own = mappingWith({
      subject: 'members',
      columns: { member: 0, territory: 1 },
      createMembers: true,
      memberKind: 'authority',
    });
    const territory = (id: number, slug: string, name: string, more: Partial<Territory> = {}): Territory => ({
      ...{ id, slug, kind: 'land', name: { de: name, en: name }, isoState: null, isoSubdivision: null, ags: null },
      ...more,
    });
    const territories = [
      territory(1, 'berlin', 'Berlin', { isoSubdivision: 'DE-BE', ags: '11' }),
      territory(2, 'frankfurt-main', 'Frankfurt'),
      territory(3, 'frankfurt-oder', 'Frankfurt'),
    ];
    const here = knownRegister({ territories, members: [knownMember(1, 'Amt Eins', { kind: 'authority' })] });
    const rows = [
      ['Amt A', 'berlin'],
      ['Amt B', 'Berlin'],
      ['Amt C', 'DE-BE'],
      ['Amt D', '11'],
      ['Amt E', 'frankfurt-oder'],
      ['Amt F', 'Frankfurt'],
      ['Amt G', 'Hamburg'],
      ['Amt H', ''],
      ['Amt Eins', 'Berlin'],
    ];
    const planned = plan(own, here, ...rows);
    expect(planned.rows.map(brief)).toEqual([
      ...['new', 'new', 'new', 'new', 'new', 'territory_ambiguous', 'territory_unknown', 'new', 'changed'],
    ]);
    expect(planned.totals.newMembers.map(({ territoryId }) => territoryId)).toEqual([1, 1, 1, 1, 3, null]);
    // The row enters a seat as well.
    expect(planned.rows.at(-1)).toMatchObject({
      changes: [
        { field: 'territory', from: null, to: 'Berlin' },
        { field: 'seat_kind', from: null, to: 'full' },
      ],
    });
    expect(planned.totals.addedSeats).toBe(7);
  });
});
