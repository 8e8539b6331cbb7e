import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveRow } from '@/lib/participation/cells/rules';
import { anyRowFacts, asserts, exhaustiveListBy, meetingAt, seatFrom } from '@/lib/participation/cells/rules-fixtures';
import { changeKey, compareCells, judgeCells, type RecordFacts } from '@/lib/participation/consequences/rules-change';

const held = [seatFrom('2000', '..')];
const meeting = meetingAt(1, '2012-09-13');
const record = (member: Partial<RecordFacts['members'][number]>, facts: Partial<RecordFacts> = {}) =>
  judgeCells({
    meetings: [meeting],
    lists: [exhaustiveListBy(1)],
    members: [{ memberId: 7, seats: held, assertions: [], ...member }],
    ...facts,
  });
const NOTHING = { absent: [], outside: [], against: [] };

describe('a change', () => {
  it('names whom a complete list makes absent once a seat is known to have been held', () => {
    expect(compareCells(record({ seats: [] }), record({}))).toEqual({ ...NOTHING, absent: ['7 1'] });
    expect(compareCells(record({ seats: [seatFrom('2000', null)] }), record({}))).toEqual({
      ...NOTHING,
      absent: ['7 1'],
    });
  });

  it('names nobody by a seat that is in doubt', () => {
    expect(
      compareCells(record({ seats: [] }), record({ seats: [{ ...seatFrom('2000', '..'), inDoubt: true }] })),
    ).toEqual(NOTHING);
  });

  it('names whom the list makes absent because it says no more of them, or because the meeting was held after all', () => {
    expect(compareCells(record({ assertions: [asserts(1, 'present')] }), record({})).absent).toEqual(['7 1']);
    const cancelled = record({}, { meetings: [meetingAt(1, '2012-09-13', { state: 'cancelled' })] });
    expect(compareCells(cancelled, record({})).absent).toEqual(['7 1']);
  });

  it('names an attendance that loses its seat, and not one that never had any', () => {
    const assertions = [asserts(1, 'absent')];
    const seated = record({ assertions });
    const without = record({ assertions, seats: [] });
    expect(compareCells(seated, without)).toEqual({ ...NOTHING, outside: ['7 1'] });
    expect(compareCells(without, without)).toEqual(NOTHING);
    expect(compareCells(record({ seats: [] }), without)).toEqual({ ...NOTHING, against: ['7 1'] });
  });

  it('names words against a meeting that turns out to be cancelled', () => {
    const assertions = [asserts(1, 'present')];
    const cancelled = record({ assertions }, { meetings: [meetingAt(1, '2012-09-13', { state: 'cancelled' })] });
    expect(compareCells(record({ assertions }), cancelled)).toEqual({ ...NOTHING, against: ['7 1'] });
  });

  it('names exactly the cells that become absent without a word of a source', () => {
    fc.assert(
      fc.property(anyRowFacts, anyRowFacts, (before, after) => {
        const standing = (facts: typeof before) =>
          judgeCells({ ...facts, members: [{ memberId: 1, seats: facts.seats, assertions: facts.assertions }] });
        const derived = (facts: typeof before) =>
          resolveRow({ memberId: 1, ...facts }).flatMap((cell) => (cell.derived ? [`1 ${cell.meetingId}`] : []));
        const was = derived(before);
        expect(compareCells(standing(before), standing(after)).absent.sort()).toEqual(
          derived(after)
            .filter((cell) => !was.includes(cell))
            .sort(),
        );
      }),
    );
  });
});

it('the key of a change is empty where nothing is to be named, and another for other cells', () => {
  expect(changeKey(NOTHING)).toBe('');
  expect(changeKey({ ...NOTHING, absent: ['1 1', '2 1'] })).toBe(changeKey({ ...NOTHING, absent: ['2 1', '1 1'] }));
  expect(changeKey({ ...NOTHING, absent: ['1 1'] })).not.toBe(changeKey({ ...NOTHING, outside: ['1 1'] }));
});
