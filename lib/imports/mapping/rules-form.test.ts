import { describe, expect, it } from 'vitest';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { mappingFromForm } from '@/lib/imports/mapping/rules-form';
import { columnsFormSchema } from '@/lib/imports/mapping/schema-form';
import { knownMember, knownRegister } from '@/lib/imports/plan/fixtures/rules';
import { planCase, proposeForCase } from '@/test/case-files';

const known = knownRegister({ members: [knownMember(1, 'Astadt'), knownMember(2, 'Bheim'), knownMember(3, 'Cdorf')] });
const LIST = [
  'Gremium;Mitglied;Datum;Status',
  'Rat;Astadt;1.2.2012;anwesend',
  'Beirat;Bheim;1.2.2012;anwesend',
  'Forum;Cdorf;1.2.2012;anwesend',
];

/** What the form says, as the browser sends it. */
async function answer(fields: object) {
  const proposal = await proposeForCase({ name: 'liste.csv', text: `${LIST.join('\n')}\n` }, { known });
  const { inspection, mapping } = proposal;
  const form = columnsFormSchema.parse({
    jobId: 1,
    subject: mapping.subject,
    columns: mapping.columns,
    sourceId: 1,
    createMeetings: true,
    ...fields,
  });
  return { proposal, ...mappingFromForm(form, inspection, mapping, { knowsMeeting: () => false, meetings: [] }) };
}

describe('the rows that a form asks for', () => {
  it('are those with any of several values of a column', async () => {
    const answered = await answer({ only: { 0: { 0: 'on', 2: 'on' } } });
    if (!answered.ok) throw new Error(JSON.stringify(answered.reason));
    expect(tableShape(answered.value).only).toEqual({ column: 0, values: ['Rat', 'Forum'] });
    const { planned } = await planCase(answered.proposal, answered.value, known);
    expect(planned.map((row) => (row.kind === 'left_out' ? row.reason : row.kind))).toEqual([
      'new',
      'other_value',
      'new',
    ]);
  });

  it.each([
    [{ 0: { 0: 'on' }, 1: { 0: 'on' } }, 'only_one_column'],
    [{ 0: { 9: 'on' } }, 'not_a_choice'],
    // Several networks, and nobody has said which rows are this one's.
    [{}, 'need_network'],
  ])('%j is refused: %s', async (only, code) => {
    const answered = await answer({ only });
    expect(answered.ok ? null : answered.reason.fields['only']).toBe(code);
  });
});

it('takes the system of the codes from the form, or else from the file', async () => {
  const codeOf = async (fields: object) => {
    const answered = await answer({ only: { 0: { 0: 'on' } }, ...fields });
    return answered.ok ? (answered.value.codeSystem ?? null) : answered.reason;
  };
  expect(await codeOf({})).toBeNull();
  expect(await codeOf({ codeSystem: 'cow_number' })).toBe('cow_number');
});
