import { describe, expect, it } from 'vitest';
import type { AttendanceStatus, DelegateRank, ParticipationMode } from '@/lib/attendance/types';
import { countModes, countRanks } from '@/lib/participation/account/rules-delegates';
import type { CellStatus } from '@/lib/participation/cells/types';

const said = (rank: DelegateRank, mode: ParticipationMode = 'unknown', status: AttendanceStatus = 'present') => ({
  rank,
  mode,
  status,
  levelText: null as string | null,
});
const attendee = (status: CellStatus, ...assertions: ReturnType<typeof said>[]) => ({
  cell: { meetingId: 1, status, contested: false, derived: false, guest: false },
  assertions,
});

describe('those who came to a meeting', () => {
  it('are counted by level from the highest down, and apart where nothing is recorded', () => {
    const came = [
      attendee('present', said('officer')),
      attendee('present', said('minister')),
      attendee('represented_by_deputy', said('minister')),
      attendee('present', said('unknown')),
    ];
    expect(countRanks(came)).toEqual({
      counts: [
        { value: 'minister', count: 2 },
        { value: 'officer', count: 1 },
      ],
      differing: 0,
      inWords: [],
      unrecorded: 1,
    });
  });

  it('are counted under no level where sources name two', () => {
    expect(countRanks([attendee('present', said('officer'), said('minister'))])).toEqual({
      counts: [],
      differing: 1,
      inWords: [],
      unrecorded: 0,
    });
  });

  it('are counted apart where a source names the level in words that are no rank', () => {
    const deputy = { ...said('unknown'), levelText: 'Stellvertretung der Leitung' };
    expect(countRanks([attendee('present', deputy), attendee('present', said('unknown'))])).toEqual({
      counts: [],
      differing: 0,
      inWords: [{ words: 'Stellvertretung der Leitung', count: 1 }],
      unrecorded: 1,
    });
  });

  it('are counted by the way they took part', () => {
    expect(countModes([attendee('present', said('unknown', 'online')), attendee('present', said('unknown'))])).toEqual({
      counts: [{ value: 'online', count: 1 }],
      differing: 0,
      inWords: [],
      unrecorded: 1,
    });
  });

  it('do not include who stayed away, nor what a source says of a delegate who did not come', () => {
    expect(
      countRanks([
        attendee('absent', said('minister', 'unknown', 'absent')),
        attendee('present', said('minister', 'unknown', 'excused'), said('unknown')),
      ]),
    ).toEqual({ counts: [], differing: 0, inWords: [], unrecorded: 1 });
  });
});
