'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isChanged, standsAt, valueAt } from '@/components/attendance/grid/grid-changes';
import type { GridFacts, GridIndex } from '@/components/attendance/grid/grid-facts';
import type { GridPlace } from '@/components/attendance/grid/grid-places';
import type { StatusWords } from '@/components/attendance/grid/status-words';
import type { GridEntering } from '@/components/attendance/grid/use-grid-entries';

/** What there is to know of a cell, in the words of the page. */
export function useCellSentences(facts: GridFacts, index: GridIndex, entering: GridEntering, words: StatusWords) {
  const t = useTranslations('grid');
  const { entries, base } = entering;
  return useMemo(() => {
    /** The register holds it so, or what is entered here says something else than another source. */
    const differs = (place: GridPlace): boolean => {
      const key = index.keyAt(place);
      if (!isChanged(entries, base, key) && index.isContested(place)) return true;
      const own = valueAt(entries, base, key);
      return own !== null && index.othersAt(place).some(({ status }) => status !== own);
    };
    const voices = (place: GridPlace): string[] =>
      index
        .othersAt(place)
        .map(({ source, status, published }) =>
          t(published ? 'voice' : 'voiceDraft', { source, status: words.word(status) }),
        );
    const notes = (place: GridPlace): string[] => {
      const key = index.keyAt(place);
      const { seats = '' } = facts.lines[place.row] ?? {};
      return [
        ...(isChanged(entries, base, key) ? [t('changedFrom', { status: words.word(standsAt(base, key)) })] : []),
        ...(!isChanged(entries, base, key) && base.get(key)?.published === false ? [t('isDraft')] : []),
        ...(index.isSeated(place) ? [] : [seats === '' ? t('neverSeated') : t('outside', { seats })]),
        ...(differs(place) ? [t('differs')] : []),
        ...voices(place),
      ];
    };
    const name = ({ row, column }: GridPlace): string =>
      t('cell', { member: facts.lines[row]?.name ?? '', meeting: facts.columns[column]?.name ?? '' });
    const status = (place: GridPlace): string => words.word(valueAt(entries, base, index.keyAt(place)));
    return {
      differs,
      name,
      status,
      notes,
      /** Member and meeting are told by the headers of row and column. */
      label: (place: GridPlace): string => [status(place), ...notes(place)].join('. '),
    };
  }, [facts, index, entries, base, words, t]);
}

export type CellSentences = ReturnType<typeof useCellSentences>;
