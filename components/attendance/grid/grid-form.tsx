'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useState } from 'react';
import { useCellSentences } from '@/components/attendance/grid/cell-sentences';
import { indexGrid, type GridFacts } from '@/components/attendance/grid/grid-facts';
import { CellPanel, ConflictNotice, PasteNotice } from '@/components/attendance/grid/grid-notices';
import { GridOutcome } from '@/components/attendance/grid/grid-outcome';
import { GridTools } from '@/components/attendance/grid/grid-tools';
import { GridView } from '@/components/attendance/grid/grid-view';
import { pastedValueReader, type StatusNames } from '@/components/attendance/grid/grid-words';
import { useStatusWords } from '@/components/attendance/grid/status-words';
import { useGridEntries } from '@/components/attendance/grid/use-grid-entries';
import { useGridKeys } from '@/components/attendance/grid/use-grid-keys';
import { faultsByField, useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { PersonalQuestion } from '@/components/forms/personal-question';
import { KeptTypingPanel } from '@/components/forms/typing/kept-typing-panel';
import { useKeptTyping } from '@/components/forms/typing/use-kept-typing';
import { useOfficeForm } from '@/components/forms/use-office-form';
import { FieldText } from '@/components/ui/fields/field-text';
import { FormSubmit } from '@/components/ui/fields/form-submit';
import type { Locale } from '@/lib/core/localised-text';
import { saveGridAction } from '@/lib/imports/grid/actions';
import { gridKey } from '@/lib/imports/grid/rules';
import { MOST_GRID_CELLS, readGridLine, writeGridLine } from '@/lib/imports/grid/rules-lines';
import type { GridCell, GridConflict } from '@/lib/imports/grid/types';

export interface GridFormProps {
  networkId: number;
  sourceId: number;
  facts: GridFacts;
  /** What statuses are called in every language: pasted cells may be in any. */
  names: Readonly<Record<Locale, StatusNames>>;
  mayPublish: boolean;
  /** Address of a batch, with `:id` for its number. */
  batchAddress: string;
}

interface SentCells {
  cells: readonly GridCell[];
  publish: boolean;
}

/** How long after the last change it is kept in the browser, in milliseconds. */
const KEPT_AFTER = 400;

const readLines = (lines: string): GridCell[] => lines.split('\n').flatMap((line) => readGridLine(line) ?? []);

/** The grid with its tools, and the form that saves what was changed in it as one batch. */
export function GridForm({ networkId, sourceId, facts, names, mayPublish, batchAddress }: GridFormProps) {
  const t = useTranslations('grid');
  const fields = useTranslations('admin.fields');
  const refusalWords = useRefusalWords();
  const help = useId();
  const { state, pending, message, attributes } = useOfficeForm(saveGridAction);
  const index = useMemo(() => indexGrid(facts), [facts]);
  const words = useStatusWords();
  const read = useMemo(() => pastedValueReader(names, words.letters), [names, words.letters]);
  const entering = useGridEntries(index);
  const sentences = useCellSentences(facts, index, entering, words);
  const keys = useGridKeys(index, entering, words, read);
  const saved = state.outcome?.ok ? state.outcome.value : null;
  const reason = state.outcome && !state.outcome.ok ? state.outcome.reason : null;
  const refusal: FormRefusal | null = reason;
  const { changed, putBack, settle } = entering;
  const lines = useMemo(() => changed.map(writeGridLine).join('\n'), [changed]);
  const typing = useKeptTyping(attributes.ref, saved, (texts) => putBack(readLines(texts['cells'] ?? '')));
  const [sent, setSent] = useState<SentCells>({ cells: [], publish: false });
  const [settled, setSettled] = useState(saved);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());

  if (saved !== settled) {
    // Before anything looks at what is unsaved.
    setSettled(saved);
    if (saved) settle(sent.cells, saved.draft ? 'proposed' : sent.publish ? 'published' : 'draft');
  }
  const { note } = typing;
  useEffect(() => {
    const waiting = window.setTimeout(note, KEPT_AFTER);
    return () => window.clearTimeout(waiting);
  }, [note, lines]);

  const conflicts: readonly GridConflict[] =
    reason?.kind === 'cells_changed' ? reason.conflicts.filter((one) => !decided.has(gridKey(one))) : [];
  const faults = faultsByField(refusal);
  const tooMany = changed.length > MOST_GRID_CELLS;
  return (
    <form
      id="grid"
      className="space-y-5"
      {...attributes}
      onSubmit={(event) => {
        const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
        setSent({ cells: changed, publish: submitter?.value === 'publish' });
        setDecided(new Set());
        attributes.onSubmit(event);
      }}
    >
      <GridOutcome ref={message} saved={saved} refusal={refusal} batchAddress={batchAddress} />
      <ConflictNotice
        conflicts={conflicts}
        index={index}
        sentences={sentences}
        words={words}
        onDecide={(which, keeps) => {
          entering.decide(which, keeps);
          setDecided((before) => new Set([...before, ...which.map(gridKey)]));
        }}
      />
      <KeptTypingPanel typing={typing} />
      <ListQuestionPanel id="grid-question" refusal={refusal} typed={state.typed} />
      <PersonalQuestion formId="grid" refusal={refusal} typed={state.typed} labelOf={() => fields('reason')} />
      <input type="hidden" name="networkId" value={networkId} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <textarea name="cells" value={lines} readOnly hidden aria-hidden="true" tabIndex={-1} />
      <div>
        <GridTools
          words={words}
          mayUndo={entering.mayUndo}
          mayRedo={entering.mayRedo}
          onSet={keys.set}
          onFill={keys.fill}
          onStep={entering.step}
          help={help}
        />
        <PasteNotice refusal={keys.pasted} sentences={sentences} />
        <GridView
          facts={facts}
          index={index}
          entering={entering}
          words={words}
          sentences={sentences}
          selection={keys.selection}
          onSelect={keys.select}
          onKey={keys.onKey}
          onCopy={keys.onCopy}
          onPaste={keys.onPaste}
          label={t('label')}
          help={help}
        />
        <p role="status" className="mt-1 min-h-6 text-sm text-muted">
          {keys.said}
        </p>
        <CellPanel
          place={keys.selection.active}
          column={facts.columns[keys.selection.active.column]}
          sentences={sentences}
        />
      </div>
      <div className="grid max-w-3xl">
        <FieldText
          texts={{
            id: 'grid-reason',
            label: fields('reason'),
            hint: t('reasonHint'),
            error: faults['reason'] === undefined ? undefined : refusalWords.fault(faults['reason']),
          }}
          input={{ name: 'reason', defaultValue: state.typed['reason'] ?? '', maxLength: 1_000 }}
        />
      </div>
      <div className="sticky bottom-0 z-20 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line-strong bg-paper py-3">
        <p className="min-w-0 flex-1 basis-60" aria-live="polite">
          <strong>{t('changed', { count: changed.length })}</strong>
          {tooMany ? <span className="text-absent"> {t('tooMany', { most: MOST_GRID_CELLS })}</span> : null}
        </p>
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          <FormSubmit pending={pending} pendingLabel={t('saving')} quiet={mayPublish} name="release" value="drafts">
            {t('save')}
          </FormSubmit>
          {mayPublish ? (
            <FormSubmit pending={pending} pendingLabel={t('saving')} name="release" value="publish">
              {t('saveAndPublish')}
            </FormSubmit>
          ) : null}
        </div>
      </div>
    </form>
  );
}
