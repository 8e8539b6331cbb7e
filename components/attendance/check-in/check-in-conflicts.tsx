'use client';

import { useTranslations } from 'next-intl';
import { EntryButton } from '@/components/attendance/entry/entry-buttons';
import type { GridCell, GridConflict } from '@/lib/imports/grid/types';

interface CheckInConflictsProps {
  conflicts: readonly GridConflict[];
  nameOf: (memberId: number) => string;
  onDecide: (conflict: GridConflict, keeps: 'mine' | 'theirs') => void;
}

/** Members whom somebody else ticked off meanwhile: both values, and who; each is decided. */
export function CheckInConflicts({ conflicts, nameOf, onDecide }: CheckInConflictsProps) {
  const t = useTranslations('grid.conflict');
  const status = useTranslations('status.cell');
  const word = (value: GridCell['status']) => status(value ?? 'not_recorded');
  if (conflicts.length === 0) return null;
  return (
    <section aria-label={t('heading')} className="max-w-measure border-s-4 border-absent bg-surface px-5 py-4">
      <p>{t('lede')}</p>
      <ul className="mt-3 space-y-3">
        {conflicts.map((conflict) => (
          <li key={conflict.memberId}>
            <p>
              {t('cell', {
                cell: nameOf(conflict.memberId),
                mine: word(conflict.status),
                theirs: word(conflict.stands),
                seen: word(conflict.seen),
                by: conflict.by ?? t('somebody'),
              })}
            </p>
            <p className="mt-1 flex flex-wrap gap-2">
              <EntryButton onClick={() => onDecide(conflict, 'mine')}>
                {t('mine', { status: word(conflict.status) })}
              </EntryButton>
              <EntryButton onClick={() => onDecide(conflict, 'theirs')}>
                {t('theirs', { status: word(conflict.stands) })}
              </EntryButton>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
