import type { StatusMeaning } from '@/lib/imports/mapping/types';
import { certainPeriod } from '@/lib/imports/names/rules-lifetimes';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { meetingWords } from '@/lib/imports/plan/rules-meeting-words';
import { memberWords } from '@/lib/imports/plan/rules-row-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { labelKey } from '@/lib/meetings/rules-series';
import { toNameKey } from '@/lib/members/names/rules-key';

/*
 * What rows speak of, told before any of them is planned.
 */

/** Whether somebody of the member's own was there. */
export const ATTENDS: Readonly<Record<StatusMeaning, boolean>> = {
  present: true,
  represented_by_deputy: true,
  represented_by_somebody: true,
  represented_by_member: false,
  excused: false,
  absent: false,
  excluded: false,
  not_invited: false,
  not_recorded: false,
  not_a_member: false,
};

/** A row whose faults nobody counts. */
export const aside = (row: RowCells): RowCells => ({ ...row, faults: [], personal: [] });

/** Member and meeting of a row, however they are written; null where it names one of them wrongly. */
export function entryKey(row: RowCells, setting: PlanSetting, words = memberWords(row)): string | null {
  const meeting = meetingWords(aside(row), setting);
  const found = setting.members.find(words, certainPeriod(meeting?.date ?? null));
  const member =
    found.kind === 'known' ? `#${found.member.id}` : toNameKey(words.name || words.nameEn || words.code).exact;
  if (!meeting || member === '') return null;
  const { date, label, slug, title, time } = meeting;
  return JSON.stringify([
    member,
    date?.edtf,
    label === null ? null : labelKey(label),
    slug,
    title === null ? null : toNameKey(title).exact,
    time,
  ]);
}
