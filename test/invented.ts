import { proposeForCase, planCase } from '@/test/case-files';
import { inventedPath } from '@/test/cases';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { knownMember, knownRegister } from '@/lib/imports/plan/fixtures/rules';
import type { PlannedRow } from '@/lib/imports/plan/types';

/*
 * Invented lists, read as they are proposed, against a register of Länder.
 */

const LAENDER: readonly (readonly [de: string, en: string])[] = [
  ['Baden-Württemberg', 'Baden-Württemberg'],
  ['Bayern', 'Bavaria'],
  ['Berlin', 'Berlin'],
  ['Brandenburg', 'Brandenburg'],
  ['Bremen', 'Bremen'],
  ['Hamburg', 'Hamburg'],
  ['Hessen', 'Hesse'],
  ['Niedersachsen', 'Lower Saxony'],
  ['Rheinland-Pfalz', 'Rhineland-Palatinate'],
  ['Saarland', 'Saarland'],
  ['Sachsen', 'Saxony'],
  ['Thüringen', 'Thuringia'],
];
const seat = { id: 1, kind: 'full' as const, since: '2005', until: '..', sourceId: 1, doubt: null };
export const known = knownRegister({
  members: LAENDER.map(([de, en], at) => knownMember(at + 1, de, { name: { de, en }, kind: 'land', seats: [seat] })),
});
const nameOf = (id: number): string => known.members.find((member) => member.id === id)?.name.de ?? String(id);

export const readInvented = (file: string, choices: Partial<ImportMapping> = {}) =>
  readList(inventedPath(file), choices);

/** A list of a few lines, each in one text. */
export const readLines = (lines: readonly string[], choices: Partial<ImportMapping> = {}) =>
  readList({ name: 'liste.csv', text: `${lines.join('\n')}\n` }, choices);

async function readList(file: string | { name: string; text: string }, choices: Partial<ImportMapping>) {
  const proposal = await proposeForCase(file, { known });
  const { memberKind } = proposal.mapping;
  const creates = { sourceId: 1, createMembers: true, createMeetings: true, memberKind: memberKind ?? 'land' };
  const mapping = { ...proposal.mapping, ...creates, ...choices };
  const plan = await planCase(proposal, mapping, known);
  return { ...proposal, mapping, ...plan, told: plan.planned.map((row) => tell(row, plan.totals)) };
}

type Totals = Awaited<ReturnType<typeof planCase>>['totals'];

/** One planned row in a line: "3 Berlin 2019-03-05 represented_by_member by Hessen". */
function tell(row: PlannedRow, { newMembers, newMeetings }: Totals): string {
  if (row.kind === 'wrong') {
    const faults = row.faults.map(({ code, value }) => `${code} ${value ?? ''}`.trim());
    return `${row.line} wrong: ${faults.join(', ')}`;
  }
  if (row.kind === 'left_out') return `${row.line} left out: ${row.reason}`;
  const { what } = row;
  if (what.subject !== 'attendance') return `${row.line} ${what.subject}`;
  const { member, meeting, content } = what;
  const who = 'id' in member ? nameOf(member.id) : `new ${newMembers[member.created]?.name.de}`;
  const when = 'id' in meeting ? String(meeting.id) : newMeetings[meeting.created]?.date.edtf;
  const holder = content.representingMemberId;
  return `${row.line} ${who} ${when} ${content.status}${holder === null ? '' : ` by ${nameOf(holder)}`}`;
}

export const countLines = (told: readonly string[], what: string): number =>
  told.filter((line) => line.includes(what)).length;
