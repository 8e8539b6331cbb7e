'use client';

import { useTranslations } from 'next-intl';
import type { CellSentences } from '@/components/attendance/grid/cell-sentences';
import type { GridColumn, GridIndex } from '@/components/attendance/grid/grid-facts';
import type { PasteRefusal } from '@/components/attendance/grid/grid-paste';
import type { GridPlace } from '@/components/attendance/grid/grid-places';
import type { StatusWords } from '@/components/attendance/grid/status-words';
import type { GridConflict } from '@/lib/imports/grid/types';

const BUTTON = 'min-h-11 cursor-pointer border border-accent bg-paper px-4 font-medium text-accent';
const FRAME = 'max-w-measure border-s-4 border-absent bg-surface px-5 py-4';
/** Cells that are named one by one. */
const MOST_NAMED = 20;

/** Why nothing of what was pasted was taken, cell by cell. */
export function PasteNotice({ refusal, sentences }: { refusal: PasteRefusal | null; sentences: CellSentences }) {
  const t = useTranslations('grid.paste');
  if (!refusal) return null;
  return (
    <div role="alert" className={FRAME}>
      {refusal.kind === 'nothing' ? <p className="font-medium">{t('nothing')}</p> : null}
      {refusal.kind === 'too_large' ? (
        <p className="font-medium">
          {t('tooLarge', {
            rows: refusal.block.rows,
            columns: refusal.block.columns,
            freeRows: refusal.fits.rows,
            freeColumns: refusal.fits.columns,
          })}
        </p>
      ) : null}
      {refusal.kind === 'faults' ? (
        <>
          <p className="font-medium">{t('faults', { count: refusal.faults.length })}</p>
          <ul className="mt-1 list-disc ps-5">
            {refusal.faults.slice(0, MOST_NAMED).map(({ place, text, why }) => (
              <li key={`${place.row} ${place.column}`}>{t(why, { cell: sentences.name(place), text })}</li>
            ))}
            {refusal.faults.length > MOST_NAMED ? (
              <li>{t('more', { count: refusal.faults.length - MOST_NAMED })}</li>
            ) : null}
          </ul>
          <p className="mt-2">{t('mend')}</p>
        </>
      ) : null}
    </div>
  );
}

interface ConflictNoticeProps {
  conflicts: readonly GridConflict[];
  index: GridIndex;
  sentences: CellSentences;
  words: StatusWords;
  onDecide: (conflicts: readonly GridConflict[], keeps: 'mine' | 'theirs') => void;
}

/** Cells in which somebody else entered something meanwhile: both values, and who; each is decided, or all at once. */
export function ConflictNotice({ conflicts, index, sentences, words, onDecide }: ConflictNoticeProps) {
  const t = useTranslations('grid.conflict');
  if (conflicts.length === 0) return null;
  const nameOf = ({ memberId, meetingId }: GridConflict): string => {
    const place = index.findPlace(memberId, meetingId);
    return place ? sentences.name(place) : t('elsewhere');
  };
  return (
    <section aria-label={t('heading')} className={FRAME}>
      <p>{t('lede')}</p>
      <ul className="mt-3 space-y-3">
        {conflicts.map((conflict) => (
          <li key={`${conflict.memberId} ${conflict.meetingId}`}>
            <p>
              {t('cell', {
                cell: nameOf(conflict),
                mine: words.word(conflict.status),
                theirs: words.word(conflict.stands),
                seen: words.word(conflict.seen),
                by: conflict.by ?? t('somebody'),
              })}
            </p>
            <p className="mt-1 flex flex-wrap gap-2">
              <button type="button" className={BUTTON} onClick={() => onDecide([conflict], 'mine')}>
                {t('mine', { status: words.word(conflict.status) })}
              </button>
              <button type="button" className={BUTTON} onClick={() => onDecide([conflict], 'theirs')}>
                {t('theirs', { status: words.word(conflict.stands) })}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {conflicts.length > 1 ? (
        <p className="mt-3 flex flex-wrap gap-2">
          <button type="button" className={BUTTON} onClick={() => onDecide(conflicts, 'mine')}>
            {t('allMine')}
          </button>
          <button type="button" className={BUTTON} onClick={() => onDecide(conflicts, 'theirs')}>
            {t('allTheirs')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

interface CellPanelProps {
  place: GridPlace;
  column: GridColumn | undefined;
  sentences: CellSentences;
}

/** The active cell in full: what stands there, what every source says, why nothing is expected. */
export function CellPanel({ place, column, sentences }: CellPanelProps) {
  const t = useTranslations('grid');
  const notes = sentences.notes(place);
  return (
    <section aria-label={t('panel')} className="mt-3 min-h-24 border-s-4 border-line-strong ps-5">
      <p className="font-medium">
        {sentences.name(place)}: {sentences.status(place)}
      </p>
      {notes.length > 0 ? (
        <ul className="list-disc ps-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {column ? (
        <p className="mt-1 text-sm">
          <a href={column.address}>{t('toLog')}</a>
        </p>
      ) : null}
    </section>
  );
}
