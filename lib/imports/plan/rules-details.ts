import { BOUND_DETAILS, goesWith, type BoundDetail } from '@/lib/attendance/rules-content';
import { LARGEST_DELEGATION } from '@/lib/attendance/schema';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { ImportField, StatusMeaning } from '@/lib/imports/mapping/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import { holderParts, holderWritten } from '@/lib/imports/words/rules-representation';
import {
  hasColumn,
  readCell,
  readChoice,
  readTextCell,
  refuseCell,
  toldStatus,
  type RowCells,
} from '@/lib/imports/plan/rules-cells';
import { findNamed } from '@/lib/imports/plan/rules-member-register';
import type { RowMember } from '@/lib/imports/plan/rules-row-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { Reference } from '@/lib/imports/plan/types';

/** The member that a row names as representing its own; `number` is below 0 where the batch creates it. */
export interface Representing {
  reference: Reference;
  number: number;
}

/** What a row says of an attendance beside status and words; what it has no column for is left out. */
export type RowDetails = Partial<
  Pick<AssertionContent, 'presenceFrom' | 'presenceUntil' | 'delegationSize' | 'levelText' | 'alternativeStatus'>
> & { representing?: Representing | null };

/** What lists write where nobody represented a member, as name keys. A member of that name comes first. */
export const NOBODY: ReadonlySet<string> = new Set([
  'na',
  'n a',
  'k a',
  'keine',
  'keiner',
  'niemand',
  'none',
  'nobody',
  'null',
  'nein',
  'no',
  '0',
]);

/** "NA" is a state's code, and says nothing: only whoever is called so is meant. */
export function isNobody(written: string, { members }: Pick<PlanSetting, 'members'>): boolean {
  if (!NOBODY.has(toNameKey(written).exact)) return false;
  const found = findNamed(members, written);
  return !(found.kind === 'known' && found.by === 'name');
}

/** Matched like the row's own member; nobody is created for it. `column`: where it stands. */
export function findRepresenting(
  row: RowCells,
  column: Extract<ImportField, 'representing_member' | 'status'>,
  written: string,
  { members, noteAmbiguous }: PlanSetting,
): Representing | null {
  const found = findNamed(members, written);
  if (isNobody(written, { members })) return null;
  if (found.kind === 'created' || (found.kind === 'known' && !found.member.withdrawn))
    return { reference: found.reference, number: found.number };
  const isAmbiguous = found.kind === 'refused';
  const names = found.kind === 'refused' ? found.names : found.kind === 'unknown' ? found.refusal.names : [];
  if (found.kind === 'refused')
    noteAmbiguous(written, row.line, { why: 'several', candidates: found.candidates, mayCreate: false });
  refuseCell(row, column, isAmbiguous ? 'representing_ambiguous' : 'representing_unknown', { value: written, names });
  return null;
}

/** Who stands in as the status says it, "vertreten durch HE"; a column of its own is read with the status. */
function readRepresenting(
  row: RowCells,
  meaning: StatusMeaning | null,
  setting: PlanSetting,
): Pick<RowDetails, 'representing'> {
  if (hasColumn(row, 'representing_member')) return {};
  const told = toldStatus(row);
  const written = told ? told.holder : holderWritten(readCell(row, 'status'));
  const holder = meaning === 'represented_by_member' ? written : null;
  if (holder === null) return {};
  const names = (part: string) => findNamed(setting.members, part).kind === 'known';
  const part = holderParts(holder).find(names);
  return { representing: findRepresenting(row, 'status', part ?? holder, setting) };
}

/** What programs write where nobody has counted. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'na',
  'n a',
  'nan',
  'null',
  'none',
  'k a',
  'keine angabe',
  'unbekannt',
  'unknown',
]);

function readSize(row: RowCells, meaning: StatusMeaning | null): number | null {
  const written = readCell(row, 'delegation_size');
  if (saysNothing(written) || NOT_COUNTED.has(toNameKey(written).exact)) return null;
  // "2.0", as programs write whole numbers beside cells without one.
  const [, whole] = /^(\d{1,5})(?:[.,]0{1,2})?$/.exec(written) ?? [];
  const size = Number(whole ?? 0);
  // Nobody came for whoever was not there: that is no size, and nothing wrong.
  if (whole !== undefined && size === 0 && meaning !== null && !CAME_ITSELF.includes(meaning)) return null;
  if (size >= 1 && size <= LARGEST_DELEGATION) return size;
  refuseCell(row, 'delegation_size', 'size_form', { limit: LARGEST_DELEGATION });
  return null;
}

/** Somebody of the member's own was there, and can be counted. */
const CAME_ITSELF: readonly StatusMeaning[] = ['present', 'represented_by_deputy', 'represented_by_somebody'];

export const readDetails = (row: RowCells, meaning: StatusMeaning | null, setting: PlanSetting): RowDetails => ({
  ...readRepresenting(row, meaning, setting),
  ...(hasColumn(row, 'presence_from') && { presenceFrom: readTextCell(row, 'presence_from') }),
  ...(hasColumn(row, 'presence_until') && { presenceUntil: readTextCell(row, 'presence_until') }),
  ...(hasColumn(row, 'delegation_size') && { delegationSize: readSize(row, meaning) }),
  ...(hasColumn(row, 'level_text') && { levelText: readTextCell(row, 'level_text') }),
  ...(hasColumn(row, 'alternative_status') && {
    alternativeStatus: readChoice(row, 'alternative_status', setting.read.alternative_status),
  }),
});

const COLUMN_OF: Readonly<Record<BoundDetail, ImportField>> = {
  representingMemberId: 'representing_member',
  presenceFrom: 'presence_from',
  presenceUntil: 'presence_until',
  delegationSize: 'delegation_size',
  alternativeStatus: 'alternative_status',
};

/** Notes as faults what the row says beside a status that rules it out. */
export function checkDetails(
  row: RowCells,
  status: AttendanceStatus,
  { representing = null, ...details }: RowDetails,
  member: RowMember | null,
): void {
  const said = { ...details, representingMemberId: representing?.number ?? null };
  for (const detail of BOUND_DETAILS) {
    if ((said[detail] ?? null) === null || goesWith(detail, status, said.alternativeStatus ?? null)) continue;
    refuseCell(row, COLUMN_OF[detail], detail === 'alternativeStatus' ? 'same_reading' : 'not_with_status');
  }
  const own = member && member.kind !== 'to_create' ? member.number : null;
  if (representing && representing.number === own) refuseCell(row, 'representing_member', 'represents_itself');
}
