import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { planRange, type RangeMeeting } from '@/lib/imports/range/rules';

const meeting = (id: number, date: string, more: Partial<RangeMeeting> = {}): RangeMeeting => ({
  id,
  slug: `m-${id}`,
  date: partialDate(date),
  state: 'held',
  kind: 'regular',
  eligible: true,
  ...more,
});
const order = { since: '1974-10-04', until: '1990', status: 'excluded', sourceId: 1, replaces: 'same_source' } as const;
const idsOf = (steps: ReturnType<typeof planRange>) => steps.map((step) => step.meeting.id);

describe('planRange', () => {
  it('takes the held meetings that certainly lie in the period, its ends included', () => {
    const meetings = [
      meeting(1, '1974-10-03'),
      meeting(2, '1974-10-04'),
      meeting(3, '1990-12-31'),
      meeting(4, '1991-01-01'),
    ];
    expect(idsOf(planRange(order, meetings, []))).toEqual([2, 3]);
  });

  it('leaves alone what may lie outside, and where nobody could attend', () => {
    const others = [
      meeting(1, '1974'),
      meeting(2, '1980~'),
      meeting(3, '../1980-01-01'),
      meeting(4, '1980-01-01', { state: 'cancelled' }),
      meeting(5, '1980-01-01', { state: 'scheduled' }),
      meeting(6, '1980-01-01', { kind: 'written_procedure' }),
      meeting(7, '1980-01-01', { eligible: false }),
    ];
    expect(planRange(order, others, [])).toEqual([]);
  });

  it('adds beside what other sources say, and withdraws what its own said otherwise', () => {
    const meetings = [meeting(1, '1980-01-01'), meeting(2, '1981-01-01')];
    const assertions = [
      { id: 10, meetingId: 1, sourceId: 2, status: 'absent' as const },
      { id: 11, meetingId: 2, sourceId: 1, status: 'absent' as const },
    ];
    expect(planRange(order, meetings, assertions)).toMatchObject([
      { kind: 'add', adds: true, standing: [{ id: 10, withdrawn: false }] },
      { kind: 'change', adds: true, standing: [{ id: 11, withdrawn: true }] },
    ]);
  });

  it('withdraws what any source says where that was chosen, but not its own same word', () => {
    const assertions = [
      { id: 10, meetingId: 1, sourceId: 2, status: 'absent' as const },
      { id: 11, meetingId: 1, sourceId: 1, status: 'excluded' as const },
    ];
    expect(planRange({ ...order, replaces: 'all' }, [meeting(1, '1980-01-01')], assertions)).toMatchObject([
      {
        kind: 'change',
        adds: false,
        standing: [
          { id: 10, withdrawn: true },
          { id: 11, withdrawn: false },
        ],
      },
    ]);
  });

  it('has nothing to do where the source says so already', () => {
    const said = [{ id: 11, meetingId: 1, sourceId: 1, status: 'excluded' as const }];
    expect(planRange(order, [meeting(1, '1980-01-01')], said)).toMatchObject([{ kind: 'same', adds: false }]);
  });
});
