import { describe, expect, it } from 'vitest';
import { cellsWith, coverageFrom, meetingsAt, seatUnknown } from '@/lib/participation/cells/rules-fixtures';
import { findGaps } from '@/lib/participation/gaps/rules';
import { groupOpenGaps, type OpenGapSeat } from '@/lib/participation/gaps/rules-open';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { CellStatus } from '@/lib/participation/cells/types';

const meetings = meetingsAt('2001-01-01', '2002-01-01', '2003-01-01');
const network = {
  id: 1,
  slug: 'rat',
  name: { de: 'Rat', en: 'Council' },
  description: { de: '', en: '' },
  duty: 'mandatory',
  coverage: null,
  coverageNote: null,
} as const;

function seatWith(slug: string, statuses: CellStatus[], networkId = 1): OpenGapSeat {
  const cells = cellsWith(...statuses);
  const gap = longestGap(
    findGaps({ meetings, cells, seats: [seatUnknown], statements: [], coverage: coverageFrom('2001', '2003') }),
  );
  if (!gap) throw new Error('no gap');
  const name = { de: slug, en: slug };
  return {
    network: { ...network, id: networkId },
    member: { id: 1, slug, name, kind: 'state' },
    gap,
    lastAttended: null,
  };
}

const grouped = (seats: OpenGapSeat[], mayGoOn = false) =>
  groupOpenGaps(seats, mayGoOn).map(({ members }) => members.map(({ slug }) => slug));

describe('open gaps', () => {
  const twice: CellStatus[] = ['present', 'absent', 'absent'];
  const once: CellStatus[] = ['present', 'present', 'absent'];
  const half: CellStatus[] = ['present', 'absent', 'not_recorded'];

  it('of which exactly the same is to be said share a line, others do not', () => {
    expect(
      grouped([
        seatWith('a', twice),
        seatWith('b', twice),
        seatWith('c', twice, 2),
        seatWith('d', half),
        seatWith('e', once),
        seatWith('f', once),
      ]),
    ).toEqual([['a', 'b'], ['c'], ['d'], ['e', 'f']]);
  });

  it('do not share a line where their meetings are told in other words: a vote not cast is no absence', () => {
    const told = seatWith('b', twice);
    const voted = { ...told, gap: { ...told.gap, voice: 'vote' as const } };
    expect(grouped([seatWith('a', twice), voted])).toEqual([['a'], ['b']]);
  });

  it('leave out a line that may go on behind the last that was read', () => {
    expect(grouped([seatWith('a', twice), seatWith('b', once)], true)).toEqual([['a']]);
    expect(grouped([seatWith('a', twice), seatWith('b', twice)], true)).toEqual([['a', 'b']]);
  });
});
