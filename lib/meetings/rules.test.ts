import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { countSilentOnGuests, orderMeetings, parseEnteredMeetingDate, parseMeetingDate } from '@/lib/meetings/rules';

const meeting = (id: number, edtf: string, number: number | null = null) => ({ id, date: partialDate(edtf), number });

const inOrder = [
  meeting(9, '1990'),
  meeting(4, '1991', 1),
  meeting(3, '1991', 3),
  meeting(1, '1991'),
  meeting(2, '1991'),
  meeting(8, '2012-09-13'),
  meeting(7, '2012-09-13/2012-09-14'),
  meeting(5, '../2022-12-02'),
  meeting(6, '2023-01'),
];

describe('orderMeetings', () => {
  it('orders by earliest day, latest day, number, id, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(orderMeetings(shuffled)).toEqual(inOrder);
      }),
    );
  });

  it('leaves the given list alone', () => {
    const given = [meeting(2, '2012'), meeting(1, '2011')];
    orderMeetings(given);
    expect(given.map(({ id }) => id)).toEqual([2, 1]);
  });
});

describe('parseMeetingDate', () => {
  it('refuses a date without a year and "still"', () => {
    expect(parseMeetingDate('XXXX-12')).toEqual({ ok: false, reason: 'no_year' });
    expect(parseMeetingDate('..')).toEqual({ ok: false, reason: 'open_on_both_sides' });
    expect(parseMeetingDate('../2022-12-02').ok).toBe(true);
  });
});

describe('parseEnteredMeetingDate', () => {
  it.each(['../2011', '2013/..', '/2011', '2013/', '../2022-12-02'])('takes %s for no date of a meeting', (edtf) => {
    expect(parseEnteredMeetingDate(edtf)).toEqual({ ok: false, reason: 'only_a_bound' });
  });

  it('takes what says when, however roughly, and refuses what no meeting can bear', () => {
    for (const edtf of ['2011', '2009/2011', '2011~', '201X', '2012-37~']) {
      expect(parseEnteredMeetingDate(edtf)).toEqual(parseMeetingDate(edtf));
      expect(parseEnteredMeetingDate(edtf).ok).toBe(true);
    }
    for (const edtf of ['..', 'XXXX-12', 'neulich'])
      expect(parseEnteredMeetingDate(edtf)).toEqual(parseMeetingDate(edtf));
  });
});

it('only a document that names everybody tells whether guests were there', () => {
  const meetings = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const documents = [
    { meetingId: 1, completeFor: 'everybody' as const },
    { meetingId: 2, completeFor: 'seats' as const },
    { meetingId: 2, completeFor: 'nothing' as const },
  ];
  expect(countSilentOnGuests(meetings, documents)).toBe(2);
});
