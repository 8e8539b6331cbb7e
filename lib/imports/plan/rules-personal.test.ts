import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNSAID } from '@/lib/attendance/rules-content';
import { openTable } from '@/lib/imports/files/reader';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { collectStanding } from '@/lib/imports/known/rules-standing';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { knownMeeting, knownMember, knownRegister, mappingWith, fileRows } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
import type { PlannedRow } from '@/lib/imports/plan/types';

const register = knownRegister({
  members: [knownMember(1, 'Bayern'), knownMember(2, 'Berlin'), knownMember(3, 'Hessen')],
  meetings: [knownMeeting(1, '2026-06-09')],
});

function planned(mapping: ImportMapping, rows: string[][], known = register) {
  const plan = startPlan(mapping, known);
  return { rows: fileRows(...rows).flatMap((row) => plan.take(row)), totals: plan.totals };
}

const plannedNote = (row: PlannedRow | undefined): string | null | undefined =>
  row && 'what' in row && row.what.subject === 'attendance' ? row.what.content.note : undefined;

const attendances = (more: Partial<ImportMapping> = {}): ImportMapping =>
  mappingWith({
    columns: { member: 0, meeting_date: 1, status: 2, note: 3 },
    values: { status: { anwesend: 'present', entschuldigt: 'excused' } },
    ...more,
  } as Partial<ImportMapping>);

describe('notes that name a person and an illness', () => {
  const FILE = path.resolve(import.meta.dirname, '../../../test/data/cases/24-persons/10b-notizen.csv');
  const bytes = new Uint8Array(readFileSync(FILE));

  async function planFile(more: Partial<ImportMapping>) {
    const inspected = await inspectFile(bytes, '10b-notizen.csv');
    if (!inspected.ok) throw new Error(inspected.reason.fault);
    const { header, samples } = inspected.value;
    const guessed = guessMapping({ header, samples, knowsSource: () => false, knowsMeeting: () => false });
    const plan = startPlan(
      { ...guessed, sourceId: 1, ...more, columns: { ...guessed.columns, ...more.columns } },
      register,
    );
    const rows: PlannedRow[] = [];
    const table = await openTable(bytes, '10b-notizen.csv');
    for await (const block of table.blocks()) for (const row of block) rows.push(...plan.take(row));
    return { guessed, rows, totals: plan.totals };
  }

  it('are not read by themselves', async () => {
    const { guessed, rows, totals } = await planFile({});
    expect(guessed.columns).toEqual({ member: 0, meeting_date: 1, status: 2 });
    expect(JSON.stringify(rows.filter(({ kind }) => kind !== 'wrong'))).not.toMatch(/Schmidt|Essen|erkrankt/);
    expect(totals.personalCount).toBe(0);
  });

  it('are named by line and column and stay out where somebody has them read; the rest of their rows goes in', async () => {
    const { rows, totals } = await planFile({ columns: { note: 3 } });
    expect(rows.slice(0, 2).map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(rows.slice(0, 2).map(plannedNote)).toEqual([null, null]);
    expect(totals.personal).toEqual([
      { line: 2, field: 'note', column: 3, kind: 'salutation', text: 'Frau Sabine Schmidt' },
      { line: 3, field: 'note', column: 3, kind: 'salutation', text: 'Dr. Essen' },
    ]);
    expect(totals.notices).toMatchObject({ personal_left_out: 2, personal_kept: 0 });
  });

  it('go in once somebody has said that they name nobody', async () => {
    const { rows, totals } = await planFile({ columns: { note: 3 }, keepPersonalTexts: true });
    expect(rows.slice(0, 2).map(plannedNote)).toEqual(['Frau Sabine Schmidt', 'Dr. Essen erkrankt']);
    expect(totals.notices).toMatchObject({ personal_left_out: 0, personal_kept: 2 });
  });
});

describe('what stands already', () => {
  const standing = collectStanding();
  standing.add({
    ...UNSAID,
    id: 9,
    meetingId: 1,
    memberId: 1,
    sourceId: 1,
    status: 'present',
    note: 'Haus Maria Beispiel',
  });
  const known = { ...register, standing };

  it('is not asked about again, word for word', () => {
    const { rows, totals } = planned(attendances(), [['Bayern', '9.6.2026', 'anwesend', 'Haus Maria Beispiel']], known);
    expect(rows[0]?.kind).toBe('same');
    expect(totals.personalCount).toBe(0);
  });

  it('stays where another text is left out', () => {
    const { rows } = planned(attendances(), [['Bayern', '9.6.2026', 'anwesend', 'Frau Beispiel']], known);
    expect(rows[0]).toMatchObject({ kind: 'same', notices: ['personal_left_out'] });
    expect(plannedNote(rows[0])).toBe('Haus Maria Beispiel');
  });
});

describe('meetings and members', () => {
  const meetings = (more: Partial<ImportMapping> = {}) =>
    mappingWith({
      subject: 'meetings',
      columns: { meeting_date: 0, meeting_title: 1, place: 2 },
      createMeetings: true,
      ...more,
    });
  const members = (more: Partial<ImportMapping> = {}) =>
    mappingWith({
      subject: 'members',
      columns: { member: 0, alias: 1 },
      createMembers: true,
      memberKind: 'state',
      ...more,
    });

  it('a title and a place that name somebody stay out, and the meeting has the title of its date', () => {
    const { rows } = planned(meetings(), [['5.3.2015', 'Sitzung bei Frau Beispiel', 'Büro Anna Muster']]);
    expect(rows[0]).toMatchObject({
      kind: 'new',
      what: { content: { title: { de: 'Sitzung vom 5. März 2015' }, place: null } },
      notices: ['personal_left_out'],
    });
  });

  it('the place of a meeting that stands is not taken away by one that stays out', () => {
    const known = knownRegister({
      meetings: [knownMeeting(1, '2015-03-05', { place: { de: 'Jena', en: 'Jena' }, sourceIds: [1] })],
    });
    const { rows } = planned(meetings(), [['5.3.2015', 'Sitzung 1', 'Büro Anna Muster']], known);
    expect(rows[0]).toMatchObject({ kind: 'same', what: { content: { place: { de: 'Jena' } } } });
  });

  it('nobody becomes a member by the name of a person, unless somebody says that it is none', () => {
    const list = [['Anna Beispiel', '']];
    const asked = planned(members(), list);
    expect(asked.rows[0]).toMatchObject({ kind: 'wrong', faults: [{ code: 'names_person' }] });
    expect(asked.totals.personal).toMatchObject([{ field: 'member', column: 0, text: 'Anna Beispiel' }]);
    expect(planned(members({ keepPersonalTexts: true }), list).rows[0]).toMatchObject({
      kind: 'new',
      notices: ['personal_kept'],
    });
  });

  it('another name that looks like a person stays out', () => {
    const { rows } = planned(members(), [['Bayern', 'Freistaat; Dr. Muster']]);
    expect(rows[0]).toMatchObject({ what: { addsAliases: ['Freistaat'] }, notices: ['personal_left_out'] });
  });
});

describe('any list', () => {
  const text = fc.constantFrom('', 'entschuldigt', 'Frau Beispiel', 'erkrankt', 'TOP 3', 'Anna Muster', 'St. Gallen');
  const PERSONAL = /Frau Beispiel|erkrankt|Anna Muster/;

  it('lets no personal text into what is written, whichever column it stands in, until somebody says so', () => {
    fc.assert(
      fc.property(text, text, text, (quote, locator, note) => {
        const mapping = attendances({
          columns: { member: 0, meeting_date: 1, status: 2, quote: 3, locator: 4, note: 5 },
        });
        const { rows, totals } = planned(mapping, [['Bayern', '9.6.2026', 'anwesend', quote, locator, note]]);
        expect(JSON.stringify(rows.map((row) => ('what' in row ? row.what : null)))).not.toMatch(PERSONAL);
        expect(rows[0]?.kind).toBe('new');
        expect(totals.personalCount).toBe([quote, locator, note].filter((cell) => PERSONAL.test(cell)).length);
      }),
    );
  });
});
