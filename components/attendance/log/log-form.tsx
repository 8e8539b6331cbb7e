'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { countChoices } from '@/components/attendance/log/log-choices';
import { LogBar } from '@/components/attendance/log/log-bar';
import { LogOutcome } from '@/components/attendance/log/log-outcome';
import type { PublicPlace } from '@/components/office/public-place';
import { UndoLog } from '@/components/attendance/log/undo-log';
import { useLogDifference } from '@/components/attendance/log/log-difference';
import { LogRow } from '@/components/attendance/log/log-row';
import type { LogRowFacts } from '@/components/attendance/log/log-row-facts';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { CompletenessField } from '@/components/forms/completeness-field';
import { faultsByField, useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useStatusKeys } from '@/components/attendance/log/use-status-keys';
import { logMeetingAction } from '@/lib/office/actions-log';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import type { ListCompleteness } from '@/lib/meetings/types';

export interface LogFormProps {
  meetingId: number;
  version: number;
  sourceId: number;
  completeFor: ListCompleteness;
  rows: readonly LogRowFacts[];
  /** Members that may have represented another, by name. */
  representatives: readonly { id: number; name: string }[];
  mayPublish: boolean;
  place: PublicPlace;
  /** The last step has just been undone. */
  undone: boolean;
  onUndone: () => void;
}

const fieldPrefix = (memberId: number): string => `entries.${memberId}`;
const statusField = /^entries\.\d+\.status$/;

function statusesIn(form: HTMLFormElement): string[] {
  return [...new FormData(form)].flatMap(([name, value]) => (statusField.test(name) ? [String(value)] : []));
}

/** One row per member, for mouse, touch or keyboard; a draft until it is published. */
export function LogForm(props: LogFormProps) {
  const { meetingId, version, sourceId, completeFor, rows, representatives, mayPublish, place, undone, onUndone } =
    props;
  const t = useTranslations('admin.log');
  const status = useTranslations('status');
  const words = useRefusalWords();
  const table = useRef<HTMLTableElement>(null);
  const { state, pending, message, attributes } = useOfficeForm(logMeetingAction);
  const letters = useMemo(
    () =>
      Object.fromEntries(ATTENDANCE_STATUSES.map((name) => [name, status(`letter.${name}`)])) as Record<
        AttendanceStatus,
        string
      >,
    [status],
  );
  useStatusKeys(table, letters);
  const open = rows.filter(({ publicRecord }) => publicRecord === null);
  const saved = state.outcome?.ok ? state.outcome.value : null;
  const refusal: FormRefusal | null = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const faults = faultsByField(refusal);
  const typed = state.outcome ? state.typed : null;
  const [chosen, setChosen] = useState(() =>
    open.map((row) => (typed ? (typed[`${fieldPrefix(row.memberId)}.status`] ?? '') : row.status)),
  );
  const nameOf = (memberId: string | undefined) => rows.find((row) => String(row.memberId) === memberId)?.member ?? '';
  const { labelOf } = useLogDifference(nameOf);
  return (
    <div className="space-y-6">
      <LogOutcome saved={saved} refusal={refusal} ref={message} nameOf={nameOf} place={place} undone={undone}>
        {saved && saved.published === 0 && !saved.draft ? (
          <UndoLog key={saved.version} meetingId={meetingId} version={saved.version} onUndone={onUndone} />
        ) : null}
      </LogOutcome>
      <form
        id="log"
        className="space-y-6"
        {...attributes}
        onChange={(event) => setChosen(statusesIn(event.currentTarget))}
      >
        <ListQuestionPanel id="log-question" refusal={refusal} typed={state.typed} />
        <PersonalQuestion formId="log" refusal={refusal} typed={state.typed} labelOf={labelOf} />
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="version" value={saved?.version ?? refusal?.current?.version ?? version} />
        <input type="hidden" name="sourceId" value={sourceId} />
        <CompletenessField id="log-complete" value={typed?.completeFor ?? completeFor} />
        <table ref={table} className="data-table">
          <caption>{t('lede')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('member')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('details')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const fault = Object.entries(faults).find(([name]) =>
                name.startsWith(`${fieldPrefix(row.memberId)}.`),
              )?.[1];
              return (
                <LogRow
                  key={row.memberId}
                  row={row}
                  prefix={fieldPrefix(row.memberId)}
                  typed={typed}
                  representatives={representatives}
                  error={fault === undefined ? undefined : words.fault(fault)}
                />
              );
            })}
          </tbody>
        </table>
        <LogBar count={countChoices(chosen)} pending={pending} mayPublish={mayPublish} />
      </form>
    </div>
  );
}
