import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { packCells, unpackCells } from '@/lib/participation/read-model/rules-packing';
import { DERIVED_STATUSES, type Cell, type CellStatus } from '@/lib/participation/cells/types';
import { TOLD_VOICES } from '@/lib/sources/rules-voice';

const statuses: CellStatus[] = [...ATTENDANCE_STATUSES, ...DERIVED_STATUSES];
const cells = fc
  .array(
    fc.record({
      status: fc.constantFrom(...statuses),
      contested: fc.boolean(),
      derived: fc.boolean(),
      guest: fc.boolean(),
      voice: fc.constantFrom(undefined, ...TOLD_VOICES),
      announced: fc.constantFrom(undefined, true as const),
    }),
  )
  .map((plain) =>
    plain.map(({ voice, announced, ...cell }, index): Cell => ({
      ...{ meetingId: 100 - index, ...cell },
      ...{ ...(voice && { voice }), ...(announced && { announced }) },
    })),
  );

describe('packed cells', () => {
  it('come back as they were, one character a meeting', () => {
    fc.assert(
      fc.property(cells, (row) => {
        const packed = packCells(row);
        expect([packed.statuses.length, packed.marks.length]).toEqual([row.length, row.length]);
        expect(
          unpackCells(
            packed.statuses,
            packed.marks,
            row.map((cell) => cell.meetingId),
          ),
        ).toEqual(row);
      }),
    );
  });

  it('keep the letters that stored rows already use', () => {
    const row = statuses.map((status, index): Cell => ({
      meetingId: index,
      status,
      contested: index === 0,
      derived: index === 4,
      guest: index === 8,
      ...(index === 4 && { voice: 'vote' as const }),
      ...(index === 5 && { voice: 'call' as const }),
      ...(index === 1 && { announced: true as const }),
    }));
    expect(packCells(row)).toEqual({ statuses: 'PDVREAXINUOCWS', marks: '1w00ag00400000' });
  });

  it.each([
    ['PP', '0', [1, 2], 'does not fit'],
    ['P', '0', [1, 2], 'does not fit'],
    ['Pp', '00', [1, 2], 'Unknown status "p" at place 2'],
    ['PP', '0=', [1, 2], 'Unknown mark "=" at place 2'],
  ])('%s with %s is refused', (packed, marks, meetingIds, message) => {
    expect(() => unpackCells(packed, marks, meetingIds)).toThrow(message);
  });
});
