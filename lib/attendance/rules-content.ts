import type { AttendanceStatus } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';

/** An assertion that says no more than a status. */
export const UNSAID: Omit<AssertionContent, 'status'> = {
  mode: 'unknown',
  rank: 'unknown',
  capacity: 'member',
  quote: null,
  locator: null,
  note: null,
  representingMemberId: null,
  presenceFrom: null,
  presenceUntil: null,
  delegationSize: null,
  levelText: null,
  alternativeStatus: null,
};

/** Whether somebody was in the room for the member, who may have come late, left early, or brought others. */
const SOMEBODY_CAME: Readonly<Record<AttendanceStatus, boolean>> = {
  present: true,
  represented_by_deputy: true,
  represented_by_somebody: true,
  represented_by_member: true,
  excused: false,
  absent: false,
  excluded: false,
  not_invited: false,
};

/** What an assertion says beside its choices, which are never nothing. The order is that of hashes made of them. */
export const SAID_IN_WORDS = [
  'quote',
  'locator',
  'note',
  'representingMemberId',
  'presenceFrom',
  'presenceUntil',
  'delegationSize',
  'levelText',
  'alternativeStatus',
] as const satisfies readonly (keyof AssertionContent)[];

/** Details that only go with some statuses. */
export const BOUND_DETAILS = [
  'representingMemberId',
  'presenceFrom',
  'presenceUntil',
  'delegationSize',
  'alternativeStatus',
] as const satisfies readonly (keyof AssertionContent)[];
export type BoundDetail = (typeof BOUND_DETAILS)[number];

/** Whether a detail goes with a status; the alternative reading is another one. */
export const goesWith = (
  detail: BoundDetail,
  status: AttendanceStatus,
  alternative: AttendanceStatus | null = null,
): boolean => {
  if (detail === 'representingMemberId') return status === 'represented_by_member';
  return detail === 'alternativeStatus' ? alternative !== status : SOMEBODY_CAME[status];
};

/** The same without details that the status rules out: they were said of another one. */
export function fittingContent(content: AssertionContent): AssertionContent {
  const { status, alternativeStatus } = content;
  const ruledOut = BOUND_DETAILS.filter(
    (detail) => content[detail] !== null && !goesWith(detail, status, alternativeStatus),
  );
  // Of a million rows hardly one has any of them.
  if (ruledOut.length === 0) return content;
  return { ...content, ...Object.fromEntries(ruledOut.map((detail) => [detail, null])) };
}
