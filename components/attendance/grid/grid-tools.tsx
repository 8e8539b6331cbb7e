'use client';

import { useTranslations } from 'next-intl';
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
  onStep: (direction: 'undo' | 'redo') => void;
  /** Id under which the grid finds what its keys do. */
  help: string;
}

const BUTTON =
  'min-h-9 cursor-pointer border border-line-strong bg-paper px-3 text-sm aria-disabled:cursor-default aria-disabled:text-muted';

/** The legend, each entry of which sets the chosen cells, and what the keys do. */
export function GridTools({ words, mayUndo, mayRedo, onSet, onFill, onStep, help }: GridToolsProps) {
  const t = useTranslations('grid');
  const log = useTranslations('admin.log');
  return (
    <section aria-label={log('tools')} className="mb-3">
      <div className="flex flex-wrap gap-2">
        {ATTENDANCE_STATUSES.map((status) => (
          <button key={status} type="button" className={BUTTON} onClick={() => onSet(status)}>
            <kbd className="log-key me-1">{words.letters[status]}</kbd> <StatusSymbol status={status} />{' '}
            {words.word(status)}
          </button>
        ))}
        <button type="button" className={BUTTON} onClick={() => onSet(null)}>
          <kbd className="log-key me-1">{log('clear')}</kbd> <StatusSymbol status="not_recorded" /> {words.word(null)}
        </button>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className={BUTTON} aria-keyshortcuts="Control+D" onClick={onFill}>
          {t('fillDown')}
        </button>
        <StepButton possible={mayUndo} keys="Control+Z" onPress={() => onStep('undo')}>
          {log('stepBack')}
        </StepButton>
        <StepButton possible={mayRedo} keys="Control+Y" onPress={() => onStep('redo')}>
          {log('stepOn')}
        </StepButton>
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

interface StepButtonProps {
  possible: boolean;
  keys: string;
  onPress: () => void;
  children: string;
}

function StepButton({ possible, keys, onPress, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className={BUTTON}
      aria-disabled={possible ? undefined : true}
      aria-keyshortcuts={keys}
      onClick={() => {
        if (possible) onPress();
      }}
    >
      {children}
    </button>
  );
}
