'use client';

import { useTranslations } from 'next-intl';
import { EntryButton, StepButtons } from '@/components/attendance/entry/entry-buttons';
import type { StepDirection } from '@/components/attendance/entry/entry-steps';
import type { CellValue } from '@/components/attendance/grid/grid-changes';
import type { StatusWords } from '@/components/attendance/grid/status-words';
import { StatusSymbol } from '@/components/charts/status/status-symbol';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';

interface GridToolsProps {
  words: StatusWords;
  mayUndo: boolean;
  mayRedo: boolean;
  onSet: (value: CellValue) => void;
  onFill: () => void;
  onStep: (direction: StepDirection) => void;
  /** Id under which the grid finds what its keys do. */
  help: string;
}

/** The legend, each entry of which sets the chosen cells, and what the keys do. */
export function GridTools({ words, mayUndo, mayRedo, onSet, onFill, onStep, help }: GridToolsProps) {
  const t = useTranslations('grid');
  const log = useTranslations('admin.log');
  return (
    <section aria-label={log('tools')} className="mb-3">
      <div className="flex flex-wrap gap-2">
        {ATTENDANCE_STATUSES.map((status) => (
          <EntryButton key={status} onClick={() => onSet(status)}>
            <kbd className="log-key me-1">{words.letters[status]}</kbd> <StatusSymbol status={status} />{' '}
            {words.word(status)}
          </EntryButton>
        ))}
        <EntryButton onClick={() => onSet(null)}>
          <kbd className="log-key me-1">{log('clear')}</kbd> <StatusSymbol status="not_recorded" /> {words.word(null)}
        </EntryButton>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <EntryButton aria-keyshortcuts="Control+D" onClick={onFill}>
          {t('fillDown')}
        </EntryButton>
        <StepButtons mayUndo={mayUndo} mayRedo={mayRedo} onStep={onStep} />
      </div>
      <details className="mt-2 text-sm">
        <summary className="text-muted">{log('keys')}</summary>
        <p id={help} className="mt-1 max-w-measure">
          {t('keysHint')}
        </p>
      </details>
    </section>
  );
}
