import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { isAnnouncement, isOnlyAnnounced } from '@/lib/participation/cells/rules-announced';

const dated = (edtf: string) => ({ date: partialDate(edtf) });

describe('a document beside a meeting', () => {
  it.each([
    ['2014-03-20', '2014-03-21', true],
    ['2014-03-21', '2014-03-21', false],
    ['2014-03', '2014-03-21', false],
    ['2014-02', '2014-03-21', true],
    ['2014-03-20~', '2014-03-21', false],
    ['2014-03-20', '../2014-03-21', false],
    ['2014-03-20', '2014-03-20/2014-03-22', false],
  ])('of %s only announces a meeting of %s: %s', (printed, held, announces) => {
    expect(isAnnouncement(dated(printed), dated(held))).toBe(announces);
  });

  it('without a date is taken for none', () => {
    expect(isAnnouncement({ date: null }, dated('2014-03-21'))).toBe(false);
  });
});

describe('an attendance', () => {
  const meetings = [{ id: 1, ...dated('2014-03-21') }];
  const sources = [
    { id: 10, ...dated('2014-03-20') },
    { id: 11, ...dated('2014-03-22') },
  ];
  const said = (...ids: number[]) => ids.map((sourceId) => ({ meetingId: 1, sourceId, status: 'present' as const }));

  it('is only announced where every document that tells of it is older than the meeting', () => {
    expect(isOnlyAnnounced({ meetings, assertions: said(10) }, sources, 1)).toBe(true);
    expect(isOnlyAnnounced({ meetings, assertions: said(10, 11) }, sources, 1)).toBe(false);
  });

  it('of which nothing is said is not announced either', () => {
    expect(isOnlyAnnounced({ meetings, assertions: [] }, sources, 1)).toBe(false);
    expect(
      isOnlyAnnounced({ meetings, assertions: [{ meetingId: 1, sourceId: 10, status: 'absent' }] }, sources, 1),
    ).toBe(false);
  });
});
