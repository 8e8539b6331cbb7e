'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { StatusLetters } from '@/components/attendance/log/log-choices';
import type { CellValue } from '@/components/attendance/grid/grid-changes';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';

/** What statuses are called on the page, and their letters. */
export function useStatusWords() {
  const t = useTranslations('status');
  return useMemo(() => {
    const letters = Object.fromEntries(
      ATTENDANCE_STATUSES.map((status) => [status, t(`letter.${status}`)]),
    ) as StatusLetters;
    return {
      letters,
      word: (value: CellValue): string => t(`cell.${value ?? 'not_recorded'}`),
      letter: (value: CellValue): string => (value === null ? '' : letters[value]),
    };
  }, [t]);
}

export type StatusWords = ReturnType<typeof useStatusWords>;
