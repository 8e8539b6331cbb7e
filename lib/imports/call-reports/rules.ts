import type { ParticipationMode } from '@/lib/attendance/types';
import {
  REPORT_KIND,
  type CallReport,
  type PersonChoice,
  type ReportFault,
  type ReportFaults,
  type ReportKind,
  type ReportPerson,
  type ReportPlan,
  type ReportTool,
} from '@/lib/imports/call-reports/types';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { SourceKind } from '@/lib/sources/types';

export const reportKind = (tool: ReportTool): ReportKind => REPORT_KIND[tool];

/** Whether a report says how long persons were there, so that the least duration has to be said. */
export const asksDuration = ({ persons }: Pick<CallReport, 'persons'>): boolean =>
  persons.some(({ minutes }) => minutes !== null);

/** What becomes of a person. Whose time nobody knows was there: the report names them. */
function judge(
  { minutes, checkedIn }: ReportPerson,
  kind: ReportKind,
  least: number,
): 'counts' | 'too_short' | 'not_checked_in' {
  if (kind === 'registration' ? checkedIn !== true : checkedIn === false) return 'not_checked_in';
  return minutes !== null && minutes < least ? 'too_short' : 'counts';
}

/** Whether a person counts, so that somebody has to say for whom they came. */
export const isCounted = (person: ReportPerson, tool: ReportTool, least: number): boolean =>
  judge(person, reportKind(tool), least) === 'counts';

/** The kinds of source that a report can be: it must weigh no more than it proves. */
const REPORTED_BY: Readonly<Record<SourceKind, readonly ReportKind[]>> = {
  minutes: [],
  participant_list: ['registration'],
  roll_call: [],
  call_report: ['call', 'registration'],
  parliamentary_answer: [],
  correspondence: [],
  press_release: [],
  report: [],
  web_page: [],
};

export const isReportSource = (kind: SourceKind, tool: ReportTool): boolean =>
  REPORTED_BY[kind].includes(reportKind(tool));

export interface ReportAnswers {
  choices: ReadonlyMap<number, PersonChoice>;
  /** In minutes; null where it was not said. */
  least: number | 'not_understood' | null;
  /** Of a registration; whoever was in a call was online. */
  mode: ParticipationMode;
}

/**
 * What the answers make of a report: one presence for each member that somebody came for, with the number of persons. A report proves
 * who was there, so nobody becomes absent, neither who stayed too briefly nor who registered and did not come.
 */
export function planReport(
  report: CallReport,
  { choices, least, mode }: ReportAnswers,
): Result<ReportPlan, ReportFaults> {
  const kind = reportKind(report.tool);
  const faults: Record<string, ReportFault> = {};
  const minutes = typeof least === 'number' ? least : 0;
  if (typeof least !== 'number' && asksDuration(report)) faults['least'] = least ?? 'required';
  const delegations = new Map<number, number>();
  const counts = { leftOut: 0, tooShort: 0, notCheckedIn: 0 };
  for (const [position, person] of report.persons.entries()) {
    const judged = judge(person, kind, minutes);
    const choice = choices.get(position) ?? null;
    if (judged === 'too_short') counts.tooShort += 1;
    else if (judged === 'not_checked_in') counts.notCheckedIn += 1;
    else if (choice === 'leave') counts.leftOut += 1;
    else if (choice === null) faults[`rows.${position}.memberId`] = 'required';
    else delegations.set(choice, (delegations.get(choice) ?? 0) + 1);
  }
  if (Object.keys(faults).length > 0) return refuse(faults);
  const entries = [...delegations].map(([memberId, delegation]) => ({
    memberId,
    delegation,
    mode: kind === 'call' ? ('online' as const) : mode,
  }));
  return succeed({ entries, ...counts });
}
