import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';
import { listBeside } from '@/lib/participation/questions/rules-beside';

const cell = (meetingId: number, status: CellStatus, guest = false): Cell => ({
  meetingId,
  status,
  contested: false,
  derived: false,
  guest,
});
const meetings = [1970, 1971, 1972, 1973, 1974, 1975].map((year) => ({ id: year, date: partialDate(`${year}-05-01`) }));
const cells = [
  cell(1970, 'excluded'),
  cell(1971, 'not_a_member', true),
  cell(1972, 'seat_unclear'),
  cell(1973, 'excluded'),
  cell(1974, 'absent'),
  cell(1975, 'present', true),
];

describe('what an answer names beside what it counts', () => {
  it('is every exclusion, every visit as a guest or an observer and every unclear seat, and no absence', () => {
    expect(listBeside({ cells, meetings }, null)).toEqual({
      excludedIds: [1970, 1973],
      guestIds: [1971],
      observerIds: [1975],
      unclearIds: [1972],
    });
  });

  it('is only what lies after the date, or may', () => {
    const open = [...meetings, { id: 1, date: partialDate('../1990') }];
    expect(listBeside({ cells: [...cells, cell(1, 'excluded')], meetings: open }, partialDate('1972-05-01'))).toEqual({
      excludedIds: [1973, 1],
      guestIds: [],
      observerIds: [1975],
      unclearIds: [],
    });
  });
});
