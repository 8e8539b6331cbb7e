'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { FormMessage } from '@/components/ui/fields/form-message';
import type { SavedGrid } from '@/lib/imports/grid/types';

interface GridOutcomeProps {
  saved: SavedGrid | null;
  refusal: FormRefusal | null;
  ref: Ref<HTMLDivElement>;
  batchAddress: string;
}

/** What became of the cells that were sent, and where all of them are undone. */
export function GridOutcome({ saved, refusal, ref, batchAddress }: GridOutcomeProps) {
  const t = useTranslations('grid');
  const words = useRefusalWords();
  if (saved?.draft) {
    return (
      <FormMessage tone="done" ref={ref}>
        <KeptAsDraft draft={saved.draft} />
      </FormMessage>
    );
  }
  if (saved) {
    const { attendancesAdded, attendancesWithdrawn } = saved.counts;
    return (
      <FormMessage tone="done" ref={ref}>
        <p className="font-medium">{t('saved', { added: attendancesAdded, withdrawn: attendancesWithdrawn })}</p>
        {saved.batchId === null ? null : (
          <p className="mt-1">
            <a href={batchAddress.replace(':id', String(saved.batchId))}>{t('toBatch')}</a>
          </p>
        )}
      </FormMessage>
    );
  }
  if (!refusal) return null;
  const isEmpty = refusal.fields?.['cells'] === 'required';
  return (
    <FormMessage tone="refused" ref={ref}>
      <p className="font-medium">
        {refusal.kind === 'cells_changed'
          ? t('conflict.heading')
          : isEmpty
            ? t('nothingEntered')
            : words.reason(refusal.kind)}
      </p>
    </FormMessage>
  );
}
