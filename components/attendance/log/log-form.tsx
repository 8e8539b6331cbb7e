'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { countChoices, readLogChoice, type StatusLetters } from '@/components/attendance/log/log-choices';
import type { LogCopy } from '@/components/attendance/log/log-copies';
import { isLeftOpen } from '@/components/attendance/log/log-entries';
import { noteLogged } from '@/components/attendance/log/logged-before';
import { GO_ON, LogBar } from '@/components/attendance/log/log-bar';
import { LogOutcome, useLoggedSentence, type NextMeeting } from '@/components/attendance/log/log-outcome';
import type { PublicPlace } from '@/components/office/public-place';
import { UndoLog } from '@/components/attendance/log/undo-log';
import { useLogDifference } from '@/components/attendance/log/log-difference';
import { LogTools } from '@/components/attendance/log/log-tools';
import { focusRow } from '@/components/attendance/log/row-focus';
import { useLogEntries } from '@/components/attendance/log/use-log-entries';
import { LogRow } from '@/components/attendance/log/log-row';
import type { LogRowFacts } from '@/components/attendance/log/log-row-facts';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { CompletenessField } from '@/components/forms/completeness-field';
import { faultsByField, useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { textsIn } from '@/components/forms/typing/field-texts';
import { KeptTypingPanel } from '@/components/forms/typing/kept-typing-panel';
import { useKeptTyping } from '@/components/forms/typing/use-kept-typing';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { useStandingVersion } from '@/components/forms/use-standing-version';
import { useStatusKeys } from '@/components/attendance/log/use-status-keys';
import { logMeetingAction } from '@/lib/office/actions-log';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import type { ListCompleteness } from '@/lib/meetings/types';

export interface LogFormProps {
  meetingId: number;
  /** What the meeting is called. */
  meeting: string;
  version: number;
  sourceId: number;
  completeFor: ListCompleteness;
  rows: readonly LogRowFacts[];
  /** Members that may have represented another, by name. */
  representatives: readonly { id: number; name: string }[];
  copies: readonly LogCopy[];
  mayPublish: boolean;
  place: PublicPlace;
  next: NextMeeting | null;
  /** The last step has just been undone. */
  undone: boolean;
  /** @param version the step that was undone had led to */
  onUndone: (version: number) => void;
}

const fieldPrefix = (memberId: number): string => `entries.${memberId}`;
/** One row per member, for mouse, touch or keyboard; a draft until it is published. */
export function LogForm(props: LogFormProps) {
  const {
    meetingId,
    meeting,
    version,
    sourceId,
    completeFor,
    rows,
    representatives,
    copies,
    mayPublish,
    place,
    next,
    undone,
  } = props;
  const t = useTranslations('admin.log');
  const status = useTranslations('status');
  const words = useRefusalWords();
  const find = useRef<HTMLInputElement>(null);
  const { state, pending, message, attributes } = useOfficeForm(logMeetingAction);
  const letters = useMemo(
    () => Object.fromEntries(ATTENDANCE_STATUSES.map((name) => [name, status(`letter.${name}`)])) as StatusLetters,
    [status],
  );
  const open = rows.filter(({ publicRecord }) => publicRecord === null);
  const saved = state.outcome?.ok ? state.outcome.value : null;
  const refusal: FormRefusal | null = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const standing = useStandingVersion(version, saved?.version ?? refusal?.current?.version);
  const faults = faultsByField(refusal);
  const typed = state.outcome ? state.typed : null;
  const steps = useLogEntries(() =>
    open.map((row) => ({
      memberId: row.memberId,
      status: typed ? (typed[`${fieldPrefix(row.memberId)}.status`] ?? '') : row.status,
    })),
  );
  const { choose, fill, step } = steps;
  const typing = useKeptTyping(attributes.ref, saved, (texts) =>
    steps.put(open.map(({ memberId }) => [memberId, readLogChoice(texts[`${fieldPrefix(memberId)}.status`])])),
  );
  const goesOn = useRef(false);
  const sentence = useLoggedSentence(place);
  useEffect(() => {
    // What contradicts something is looked at before one goes on.
    if (!saved || saved.draft || saved.contested.length > 0 || !goesOn.current || !next) return;
    goesOn.current = false;
    noteLogged(next.slug, meeting, sentence(saved));
    window.location.assign(next.address);
  }, [saved, next, meeting, sentence]);
  const { put, entries } = steps;
  const isAlive = useRef(false);
  useEffect(() => {
    // What was chosen before the page came to life stands in the buttons alone.
    const form = attributes.ref.current;
    if (!form || isAlive.current) return;
    isAlive.current = true;
    const texts = textsIn(form);
    const early = open
      .map(({ memberId }) => [memberId, readLogChoice(texts[`${fieldPrefix(memberId)}.status`])] as const)
      .filter(([memberId, choice]) => entries.chosen.get(memberId) !== choice);
    if (early.length > 0) put(early);
  }, [attributes.ref, open, entries, put]);
  const { note } = typing;
  // What a key or a button sets for many rows is no event of a field.
  useEffect(note, [note, steps.entries]);
  useEffect(() => {
    const { hash, search } = window.location;
    // Somebody has just chosen the source: the entry begins.
    if (hash === '#attendance' && search !== '' && document.activeElement === document.body && attributes.ref.current)
      focusRow(attributes.ref.current, 0, 'first');
  }, [attributes.ref]);
  const toFind = useCallback(() => find.current?.focus(), []);
  useStatusKeys(attributes.ref, { letters, choose, fill, step, find: toFind });
  const nameOf = (memberId: string | undefined) => rows.find((row) => String(row.memberId) === memberId)?.member ?? '';
  const { labelOf } = useLogDifference(nameOf);
  return (
    <div className="space-y-6">
      <LogOutcome
        saved={saved}
        refusal={refusal}
        ref={message}
        nameOf={nameOf}
        place={place}
        undone={undone}
        next={next}
      >
        {saved && saved.published === 0 && !saved.draft ? (
          <UndoLog key={saved.version} meetingId={meetingId} version={saved.version} onUndone={props.onUndone} />
        ) : null}
      </LogOutcome>
      <form
        id="log"
        className="space-y-6"
        {...attributes}
        onSubmit={(event) => {
          goesOn.current = (event.nativeEvent as SubmitEvent).submitter?.id === GO_ON;
          attributes.onSubmit(event);
        }}
      >
        <KeptTypingPanel typing={typing} />
        <ListQuestionPanel id="log-question" refusal={refusal} typed={state.typed} />
        <PersonalQuestion formId="log" refusal={refusal} typed={state.typed} labelOf={labelOf} />
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="version" value={standing} />
        <input type="hidden" name="sourceId" value={sourceId} />
        <CompletenessField id="log-complete" value={typed?.completeFor ?? completeFor} />
        <LogTools
          find={find}
          rows={rows}
          copies={copies}
          steps={steps}
          onFound={(memberId) => {
            if (attributes.ref.current) focusRow(attributes.ref.current, memberId);
          }}
        />
        <table className="data-table log-table">
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
                  chosen={steps.entries.chosen.get(row.memberId) ?? 'not_recorded'}
                  leftOpen={isLeftOpen(steps.entries, row.memberId)}
                  onChoose={(choice) => choose(row.memberId, choice)}
                  typed={typed}
                  representatives={representatives}
                  error={fault === undefined ? undefined : words.fault(fault)}
                />
              );
            })}
          </tbody>
        </table>
        <LogBar
          count={countChoices([...steps.entries.chosen.values()])}
          pending={pending}
          mayPublish={mayPublish}
          mayGoOn={next !== null}
        />
      </form>
    </div>
  );
}
