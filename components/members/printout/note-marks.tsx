import { useTranslations } from 'next-intl';
import { noteRanges } from '@/lib/sources/rules-notes';

/** Numbers of sources, by id. */
export type NoteNumbers = ReadonlyMap<number, number>;

/** Where a note stands on the printout. */
export const noteId = (number: number): string => `note-${number}`;

/** Numbers behind a figure, each leading to its source at the foot of the printout. */
export function NoteMarks({ ids, notes }: { ids: readonly number[]; notes: NoteNumbers }) {
  const t = useTranslations('printout');
  const ranges = noteRanges(ids.flatMap((id) => notes.get(id) ?? []));
  if (ranges.length === 0) return null;
  return (
    <sup className="printout-note">
      {' ['}
      {ranges.map(({ from, to }, position) => (
        <span key={from}>
          {position > 0 ? ', ' : null}
          <a
            href={`#${noteId(from)}`}
            aria-label={from === to ? t('note', { number: from }) : t('notes', { from, to })}
          >
            {from === to ? from : `${from}–${to}`}
          </a>
        </span>
      ))}
      {']'}
    </sup>
  );
}

/**
 * The sources behind a sentence of ours that counts or measures, named apart from it: no number stands behind words that
 * no source says. Nothing where it rests on none.
 */
export function NotesBehind({ ids, notes }: { ids: readonly number[]; notes: NoteNumbers }) {
  const t = useTranslations('printout');
  return ids.some((id) => notes.has(id)) ? (
    <span className="printout-behind">
      {' '}
      {t('behind')}
      <NoteMarks ids={ids} notes={notes} />
    </span>
  ) : null;
}
