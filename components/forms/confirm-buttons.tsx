'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface ConfirmButtonsProps {
  pending: boolean;
  /** What is done at once. */
  children: ReactNode;
}

/** Does what was looked at, or keeps it as a draft. */
export function ConfirmButtons({ pending, children }: ConfirmButtonsProps) {
  const t = useTranslations('admin.form');
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2">
      <FormSubmit pending={pending} pendingLabel={t('pending')}>
        {children}
      </FormSubmit>
      <FormSubmit pending={pending} pendingLabel={t('pending')} quiet name="release" value="draft">
        {t('propose')}
      </FormSubmit>
    </div>
  );
}
