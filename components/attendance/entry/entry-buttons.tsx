'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { StepDirection } from '@/components/attendance/entry/entry-steps';

/** A small button among the tools of an entry. */
export const EntryButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button
    type="button"
    {...props}
    className="min-h-9 cursor-pointer border border-line-strong bg-paper px-3 text-sm aria-disabled:cursor-default aria-disabled:text-muted"
  />
);

interface StepButtonsProps {
  mayUndo: boolean;
  mayRedo: boolean;
  onStep: (direction: StepDirection) => void;
}

/** Undoes and redoes a step of an entry. The buttons stay in reach where there is none. */
export function StepButtons({ mayUndo, mayRedo, onStep }: StepButtonsProps) {
  const t = useTranslations('admin.log');
  return (
    <>
      <EntryButton
        aria-disabled={mayUndo ? undefined : true}
        aria-keyshortcuts="Control+Z"
        onClick={() => {
          if (mayUndo) onStep('undo');
        }}
      >
        {t('stepBack')}
      </EntryButton>
      <EntryButton
        aria-disabled={mayRedo ? undefined : true}
        aria-keyshortcuts="Control+Y"
        onClick={() => {
          if (mayRedo) onStep('redo');
        }}
      >
        {t('stepOn')}
      </EntryButton>
    </>
  );
}
