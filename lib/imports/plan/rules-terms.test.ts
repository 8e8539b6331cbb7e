import { describe, expect, it } from 'vitest';
import { UNSAID } from '@/lib/attendance/rules-content';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import type { KnownSeat } from '@/lib/imports/names/types';
import { startPlan } from '@/lib/imports/shapes/rules';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';

const mapping = mappingWith({ subject: 'members', columns: { member: 0, since: 1, until: 2 } });
const said = { status: 'present', ...UNSAID } as const;

const seat = (since: string | null, until: string | null, id = 7): KnownSeat => ({
  id,
  kind: 'full',
  since,
  until,
  sourceId: 1,
  doubt: null,
});

/** Plans a list of seats against Jena's, with attendances of Jena at the given meetings. */
function plan(seats: KnownSeat[], rows: string[][], attendedOn: string[] = []) {
  const standing = collectStanding();
  for (const index of attendedOn.keys())
    standing.add({ id: index + 1, meetingId: index + 1, memberId: 1, sourceId: 1, ...said });
  const known = knownRegister({
    members: [knownMember(1, 'Jena', { seats })],
    meetings: attendedOn.map((date, index) => knownMeeting(index + 1, date)),
    standing,
  });
  const { totals, take, end } = startPlan(mapping, known);
  const planned = fileRows(...rows).flatMap((row) => take(row));
  end();
  return { planned, totals };
}

const seatsOf = (planned: ReturnType<typeof plan>['planned']) =>
  planned.map((row) =>
    'what' in row && row.what.subject === 'member'
      ? `${row.kind} ${row.what.seat?.id ?? 'added'} ${row.what.seat?.since}–${row.what.seat?.until}`
      : row.kind,
  );

describe('a list of seats', () => {
  it.each([
    ['of unknown end', seat('2019', null)],
    ['that ended before', seat('2019', '2026-12-31')],
  ])('adds the next term beside a seat %s', (_, standing) => {
    const { planned, totals } = plan([standing], [['Jena', '2027-01-01', '2028-12-31']], ['2020-05-01']);
    expect(seatsOf(planned)).toEqual(['new added 2027-01-01–2028-12-31']);
    expect(totals).toMatchObject({ changedSeats: 0, consequences: { left_outside: { count: 0 } } });
  });

  it('takes a term that begins on the same day, or on the day a year allows, for the same one, and changes it', () => {
    for (const since of ['2019', '2019-03-01']) {
      const { planned, totals } = plan([seat('2019', null)], [['Jena', since, '2026-12-31']]);
      expect(seatsOf(planned)).toEqual([`changed 7 ${since}–2026-12-31`]);
      expect(totals.changedSeats).toBe(1);
    }
  });

  it('takes a row without a beginning, or with an earlier one, for the term it runs into', () => {
    expect(seatsOf(plan([seat('2019', null)], [['Jena', '', '2026-12-31']]).planned)).toEqual([
      'changed 7 null–2026-12-31',
    ]);
    expect(seatsOf(plan([seat('2019', '..')], [['Jena', '2018', '..']]).planned)).toEqual(['changed 7 2018–..']);
  });

  it('changes no term that begins and ends otherwise than a row, and names it', () => {
    const wrong = [{ kind: 'wrong', faults: [{ code: 'seat_overlaps', names: ['2010-01-01 – ..'] }] }];
    const standing = [seat('2010-01-01', '..')];
    expect(plan(standing, [['Jena', '2005', '2010']]).planned).toMatchObject(wrong);
    expect(seatsOf(plan(standing, [['Jena', '1990', '']]).planned)).toEqual(['changed 7 1990–null']);
    const { planned, totals } = plan(standing, [
      ['Jena', '2005', '2010'],
      ['Jena', '2014', ''],
    ]);
    expect(planned).toMatchObject([...wrong, ...wrong]);
    expect(totals.changedSeats).toBe(0);
  });

  it('adds a term before the one that stands, which ends where that begins', () => {
    for (const until of ['2010', '2009'])
      expect(seatsOf(plan([seat('2010', '..')], [['Jena', '2005', until]]).planned)).toEqual([
        `new added 2005–${until}`,
      ]);
  });

  it('dates a seat without any date', () => {
    expect(seatsOf(plan([seat(null, null)], [['Jena', '2019', '..']]).planned)).toEqual(['changed 7 2019–..']);
  });

  it('adds no term to a seat that is still held: the two would overlap, and the row says with which', () => {
    const { planned } = plan([seat('2019', '..')], [['Jena', '2027-01-01', '2028-12-31']]);
    expect(planned).toMatchObject([{ kind: 'wrong', faults: [{ code: 'seat_overlaps', names: ['2019 – ..'] }] }]);
  });

  it('names the attendances that a changed seat would leave outside of every seat', () => {
    const { totals } = plan(
      [seat('2019', '..')],
      [['Jena', '2019', '2021']],
      ['2020-05-01', '2022-05-01', '2017-05-01'],
    );
    expect(totals.consequences.left_outside).toEqual({
      count: 1,
      cells: [{ member: { de: 'Jena', en: 'Jena' }, date: '2022-05-01', status: null }],
    });
  });

  it('names none that another seat of the same list holds', () => {
    const { totals } = plan(
      [seat('2019', '..')],
      [
        ['Jena', '2019', '2021-12-31'],
        ['Jena', '2022-01-01', '..'],
      ],
      ['2020-05-01', '2022-05-01'],
    );
    expect(totals).toMatchObject({ changedSeats: 1, consequences: { left_outside: { count: 0 } } });
  });

  it('names who becomes absent by a complete list on record because of a new seat, and not whom the list names', () => {
    const standing = collectStanding();
    standing.add({ id: 1, meetingId: 1, memberId: 1, sourceId: 1, ...said });
    const known = knownRegister({
      members: [knownMember(1, 'Jena'), knownMember(2, 'Unna')],
      meetings: [knownMeeting(1, '2020-05-01'), knownMeeting(2, '2017-05-01')],
      lists: [
        { meetingId: 1, sourceId: 1, completeFor: 'seats', countedMemberIds: [] },
        { meetingId: 2, sourceId: 1, completeFor: 'seats', countedMemberIds: [] },
      ],
      standing,
    });
    const { totals, take, end } = startPlan(mapping, known);
    for (const row of fileRows(['Jena', '2019', '..'], ['Unna', '2019', '..'])) take(row);
    end();
    expect(totals.consequences.absent_by_list).toEqual({
      count: 1,
      cells: [{ member: { de: 'Unna', en: 'Unna' }, date: '2020-05-01', status: 'absent' }],
    });
  });
});

it('a period in a column of beginnings is no beginning, where no other column says when seats ended', () => {
  const alone = mappingWith({ subject: 'members', columns: { member: 0, since: 1 } });
  const read = (written: string) => {
    const { take, end } = startPlan(alone, knownRegister({ members: [knownMember(1, 'Jena', { seats: [] })] }));
    const planned = fileRows(['Jena', written]).flatMap((row) => take(row));
    end();
    return planned.flatMap((row) => (row.kind === 'wrong' ? row.faults.map(({ code }) => code) : [row.kind]));
  };
  for (const period of ['bis Ende 2019', '2010 - 31.12.2015', '2005–2010'])
    expect(read(period), period).toEqual(['seat_period']);
  for (const day of ['2010-01-01', '13.9.2012', 'seit 2005', 'vor 2012']) expect(read(day), day).toEqual(['new']);
});
