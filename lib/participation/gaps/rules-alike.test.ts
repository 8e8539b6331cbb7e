import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { groupAlike, type ToldGap } from '@/lib/participation/gaps/rules-alike';

const edge = (day: string) => ({ kind: 'meeting' as const, date: partialDate(day), meetingId: 1 });
const told = (name: string, gap: Partial<ToldGap['gap']> = {}, networkId = 1): ToldGap & { name: string } => ({
  name,
  network: { id: networkId },
  gap: {
    ...{ kind: 'attendance', from: edge('2001-05-01'), to: edge('2002-05-01'), meetings: 2, missed: 2, unrecorded: 0 },
    ...{ days: 365, open: true, statementId: null },
    ...gap,
  },
});
const names = (groups: readonly (readonly { name: string }[])[]) =>
  groups.map((group) => group.map(({ name }) => name));

describe('gaps of a list', () => {
  it('share a line where the same is to be said of them, wherever they stand', () => {
    expect(names(groupAlike([told('a'), told('b', { missed: 1 }), told('c')]))).toEqual([['a', 'c'], ['b']]);
  });

  it('stand alone in another network, of other days, told in other words, or closed', () => {
    const others = [
      told('b', {}, 2),
      told('c', { to: edge('2002-05-02') }),
      told('d', { voice: 'vote' }),
      told('e', { open: false }),
    ];
    expect(names(groupAlike([told('a'), ...others]))).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  });

  it('stand alone where each is what a source states', () => {
    const stated = (name: string, statementId: number) => told(name, { kind: 'stated', statementId });
    expect(names(groupAlike([stated('a', 1), stated('b', 2)]))).toEqual([['a'], ['b']]);
  });
});
