'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { CheckInBar } from '@/components/attendance/check-in/check-in-bar';
import { CheckInConflicts } from '@/components/attendance/check-in/check-in-conflicts';
import type { CheckInMember } from '@/components/attendance/check-in/check-in-facts';
import { TAPPED } from '@/components/attendance/check-in/check-in-entries';
import { CheckInTile } from '@/components/attendance/check-in/check-in-tile';
import { useCheckInEntries } from '@/components/attendance/check-in/use-check-in-entries';
import { useConnection, useSendingAgain } from '@/components/attendance/check-in/use-connection';
import { useTileKeys } from '@/components/attendance/check-in/use-tile-keys';
import { EntryButton } from '@/components/attendance/entry/entry-buttons';
import { findMembers } from '@/components/attendance/entry/find-members';
import { GridOutcome } from '@/components/attendance/grid/grid-outcome';
import type { StatusLetters } from '@/components/attendance/log/log-choices';
import type { FormRefusal } from '@/components/forms/form-refusal';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { KeptTypingPanel } from '@/components/forms/typing/kept-typing-panel';
import { useKeptTyping } from '@/components/forms/typing/use-kept-typing';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { CONTROL } from '@/components/ui/fields/field-frame';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { saveCheckInAction } from '@/lib/imports/grid/actions';
import { readGridLine, writeGridLine } from '@/lib/imports/grid/rules-lines';
import type { GridCell, GridConflict } from '@/lib/imports/grid/types';

export interface CheckInFormProps {
  networkId: number;
  meetingId: number;
  sourceId: number;
  members: readonly CheckInMember[];
  /** Address of a batch, with `:id` for its number. */
  batchAddress: string;
}

/** Who comes is ticked off, tap by tap, kept on this device until it is saved as one batch. */
export function CheckInForm({ networkId, meetingId, sourceId, members, batchAddress }: CheckInFormProps) {
  const t = useTranslations('checkIn');
  const status = useTranslations('status');
  const id = useId();
  const find = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [said, setSaid] = useState('');
  const { state, pending, message, attributes } = useOfficeForm(saveCheckInAction);
  const entering = useCheckInEntries(
    meetingId,
    () => new Map(members.map((member) => [member.memberId, member.status ?? 'not_recorded'])),
  );
  const { entries, unsaved, settle, putBack, tap, choose, undo } = entering;
  const saved = state.outcome?.ok ? state.outcome.value : null;
  const reason = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const refusal: FormRefusal | null = reason;
  const [sent, setSent] = useState<readonly GridCell[]>([]);
  const [settled, setSettled] = useState(saved);
  const [decided, setDecided] = useState<ReadonlySet<number>>(new Set());
  if (saved !== settled) {
    // Before anything looks at what is unsaved.
    setSettled(saved);
    if (saved) settle(sent, saved.draft !== null);
  }
  const lines = useMemo(() => unsaved.map(writeGridLine).join('\n'), [unsaved]);
  const typing = useKeptTyping(attributes.ref, saved, (texts) =>
    putBack((texts['cells'] ?? '').split('\n').flatMap((line) => readGridLine(line) ?? [])),
  );
  const { note } = typing;
  // At the door a device may go dark at any moment: every tap is kept at once.
  useEffect(note, [note, lines]);
  const isConnected = useConnection();
  useSendingAgain(refusal?.kind === 'no_answer', () => attributes.ref.current?.requestSubmit());

  const nameOf = (memberId: number) => members.find((one) => one.memberId === memberId)?.member ?? '';
  const sayOf = useCallback(
    (member: string, choice: keyof StatusLetters | 'not_recorded') =>
      t('said', { member, status: choice === 'not_recorded' ? t('open') : status(`cell.${choice}`) }),
    [t, status],
  );
  // What a tap or a key made of a member is told to whoever does not see it.
  const [before, setBefore] = useState(entries);
  if (before !== entries) {
    setBefore(entries);
    const changed = members.filter(({ memberId }) => before.get(memberId) !== entries.get(memberId));
    const [first] = changed;
    if (first)
      setSaid(
        changed.length === 1
          ? sayOf(first.member, entries.get(first.memberId) ?? 'not_recorded')
          : t('saidMany', { count: changed.length }),
      );
  }
  const ifKept = useMemo(
    () => new Map(members.flatMap((one) => (one.ifKept && !one.isPublic ? [[one.memberId, one.ifKept] as const] : []))),
    [members],
  );
  const letters = useMemo(
    () => Object.fromEntries(ATTENDANCE_STATUSES.map((name) => [name, status(`letter.${name}`)])) as StatusLetters,
    [status],
  );
  const toFind = useCallback(() => find.current?.focus(), []);
  const tiles = useRef<HTMLElement>(null);
  useTileKeys(tiles, { letters, choose, undo, find: toFind });
  const onTap = useCallback(({ memberId }: CheckInMember) => tap(memberId), [tap]);
  const named = wanted.trim() === '' ? members : findMembers(members, wanted);
  const shown = onlyOpen ? named.filter(({ memberId }) => entries.get(memberId) === 'not_recorded') : named;
  const conflicts: readonly GridConflict[] =
    reason?.kind === 'cells_changed' ? reason.conflicts.filter(({ memberId }) => !decided.has(memberId)) : [];
  return (
    <form
      id="check-in"
      className="space-y-4"
      {...attributes}
      onSubmit={(event) => {
        setSent(unsaved);
        setDecided(new Set());
        attributes.onSubmit(event);
      }}
    >
      <GridOutcome ref={message} saved={saved} refusal={refusal} batchAddress={batchAddress} />
      <CheckInConflicts
        conflicts={conflicts}
        nameOf={nameOf}
        onDecide={(conflict, keeps) => {
          entering.decide(conflict, keeps);
          setDecided((all) => new Set(all).add(conflict.memberId));
        }}
      />
      <KeptTypingPanel typing={typing} />
      <ListQuestionPanel id="check-in-question" refusal={refusal} typed={state.typed} />
      <input type="hidden" name="networkId" value={networkId} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <textarea name="cells" value={lines} readOnly hidden aria-hidden="true" tabIndex={-1} />
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <div className="min-w-56 flex-1">
          <label htmlFor={`${id}-find`} className="mb-1 block font-medium">
            {t('find')}
          </label>
          <input
            id={`${id}-find`}
            ref={find}
            type="search"
            autoComplete="off"
            value={wanted}
            aria-describedby={`${id}-found`}
            className={`h-12 ${CONTROL}`}
            onChange={({ target }) => setWanted(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              // Enter in a field would send the form: here it is the tap on whom it has found.
              event.preventDefault();
              const [found] = shown;
              if (!found || wanted.trim() === '' || found.isPublic) return;
              tap(found.memberId);
              setWanted('');
            }}
          />
          <p id={`${id}-found`} className="mt-1 text-sm text-muted">
            {t('findHint', { letters: TAPPED.map((one) => letters[one]).join(', ') })}
          </p>
        </div>
        <label className="flex min-h-12 items-center gap-2 pb-6">
          <input
            type="checkbox"
            className="size-5"
            checked={onlyOpen}
            onChange={({ target }) => setOnlyOpen(target.checked)}
          />
          {t('onlyOpen')}
        </label>
      </div>
      <section aria-label={t('members')} ref={tiles}>
        {shown.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <ul className="check-in-tiles">
            {shown.map((member) => (
              <CheckInTile
                key={member.memberId}
                member={member}
                choice={entries.get(member.memberId) ?? 'not_recorded'}
                onTap={onTap}
              />
            ))}
          </ul>
        )}
      </section>
      <p role="status" className="sr-only">
        {said}
      </p>
      <CheckInBar
        chosen={[...entries.values()]}
        unsaved={unsaved.length}
        pending={pending}
        isConnected={isConnected}
        tools={
          <>
            {ifKept.size > 0 ? (
              <EntryButton onClick={() => entering.fill(ifKept)}>{t('asAnnounced')}</EntryButton>
            ) : null}
            <EntryButton
              aria-disabled={entering.mayUndo ? undefined : true}
              aria-keyshortcuts="Control+Z"
              onClick={() => {
                if (entering.mayUndo) undo();
              }}
            >
              {t('undo')}
            </EntryButton>
          </>
        }
      />
    </form>
  );
}
