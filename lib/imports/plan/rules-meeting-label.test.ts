import { describe, expect, it } from 'vitest';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { startPlan, type PlannedFile } from '@/lib/imports/shapes/rules';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { PlannedRow } from '@/lib/imports/plan/types';

const plan = (mapping: ImportMapping, known: KnownRegister, ...cells: string[][]) => {
  const { take, totals } = startPlan(mapping, known);
  return { totals, rows: fileRows(...cells).flatMap((row) => take(row)) };
};
const brief = (row: PlannedRow): unknown =>
  row.kind === 'wrong' ? row.faults.map(({ code }) => code).join() : row.kind === 'left_out' ? row.reason : row.kind;

describe('the label of a meeting in its series', () => {
  const mapping = mappingWith({
    subject: 'meetings',
    columns: { meeting_date: 0, meeting_number: 1 },
    createMeetings: true,
    sourceId: null,
  });
  const known = () =>
    knownRegister({
      meetings: [
        knownMeeting(1, '2012-09-13', { number: 14, label: 'AKIF 14' }),
        knownMeeting(2, '2019-03', { number: 1, label: '1/2019' }),
        knownMeeting(3, '2019-03', { number: 2, label: '2/2019' }),
      ],
    });

  it('is taken as it is written, and the evident number with it', () => {
    const { totals } = plan(mapping, known(), ['1.1.2020', 'AKIF 20'], ['2.1.2020', 'III'], ['3.1.2020', 'Nr. 7']);
    expect(totals.newMeetings.map(({ label, number, title }) => [label, number, title.de])).toEqual([
      ['AKIF 20', 20, 'AKIF 20'],
      ['III', 3, 'Sitzung III'],
      ['7', 7, 'Sitzung 7'],
    ]);
  });

  it('names the meeting, also where two are of one date; only another label is a change', () => {
    const rows = [
      ['13.9.2012', 'akif 14'],
      ['2019-03', '1/2019'],
      ['2019-03', '2/2019'],
      ['', '2/2019'],
    ];
    expect(plan(mapping, known(), ...rows).rows.map(brief)).toEqual(['changed', 'same', 'same', 'duplicate']);
    expect(plan(mapping, known(), ['13.9.2012', '14']).rows.map(brief)).toEqual(['same']);
    expect(plan(mapping, known(), ['2019-03', '3/2019']).rows.map(brief)).toEqual(['new']);
    expect(plan(mapping, known(), ['1.4.2019', '1/2019']).rows).toMatchObject([
      { notices: ['number_of_another_meeting'] },
    ]);
  });

  it('needs a letter or a digit, is not too long, and names nobody', () => {
    const rows = [
      ['1.1.2020', '###'],
      ['1.1.2020', '0'],
      ['1.1.2020', 'x'.repeat(61)],
    ];
    expect(plan(mapping, known(), ...rows).rows.map(brief)).toEqual(['number_form', 'number_form', 'text_too_long']);
    const named = plan(mapping, known(), ['1.1.2020', 'Dr. Eva Muster']);
    expect([named.totals.newMeetings[0]?.label, named.totals.personalCount]).toEqual([null, 1]);
  });
});

describe('two meetings of a day, of which the register has one', () => {
  const HEADER = ['Datum', 'Titel', 'Mitglied', 'Status'];
  const mapping = mappingWith({
    columns: { meeting_date: 0, meeting_title: 1, member: 2, status: 3 },
    values: { ...mappingWith({}).values, status: { x: 'present' } },
    createMeetings: true,
  });
  const known = knownRegister({
    meetings: [
      knownMeeting(1, '2012-09-13'),
      knownMeeting(2, '2012-09-14', { title: { de: 'Plenum', en: 'Plenary' } }),
    ],
    members: [knownMember(1, 'Bayern')],
  });
  const planWhole = (...cells: string[][]) => {
    const read = (file: PlannedFile): unknown[] => {
      const made = startPlan(mapping, known, file);
      const rows = fileRows(...cells).flatMap((row) => made.take(row));
      made.end();
      const learnt = made.learn();
      return learnt ? read(learnt) : rows.map(brief);
    };
    return read({ header: HEADER });
  };

  it('are asked about where neither bears its title, in whichever order', () => {
    const rows = [
      ['13.9.2012', 'AG Finanzen', 'Bayern', 'x'],
      ['13.9.2012', 'AG Recht', 'Bayern', 'x'],
    ];
    expect(planWhole(...rows)).toEqual(['meeting_ambiguous', 'meeting_ambiguous']);
    expect(planWhole(...rows.toReversed())).toEqual(['meeting_ambiguous', 'meeting_ambiguous']);
  });

  it('are told apart where one bears its title, and one title alone means the only one', () => {
    expect(planWhole(['14.9.2012', 'Plenum', 'Bayern', 'x'], ['13.9.2012', 'Vorbesprechung', 'Bayern', 'x'])).toEqual([
      'new',
      'new',
    ]);
  });
});
