'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FieldText } from '@/components/ui/fields/field-text';
import type { AccountFormState } from '@/lib/auth/types-forms';

interface AccountOutcomeProps {
  id: string;
  state: AccountFormState;
  done: string | undefined;
  ref: Ref<HTMLDivElement>;
}

/** Outcome of a form, with the link it created. */
export function AccountOutcome({ id, state, done, ref }: AccountOutcomeProps) {
  const t = useTranslations('auth');
  const { outcome, link } = state;
  if (outcome === 'unsent' || (outcome === 'done' && !done)) return null;
  return (
    <FormMessage tone={outcome === 'done' ? 'done' : 'refused'} ref={ref}>
      <p>{outcome === 'done' ? done : t(`fault.${outcome}`)}</p>
      {link ? (
        <div className="mt-3">
          <FieldText
            texts={{ id: `${id}-link`, label: t('link.label'), hint: t('link.hint') }}
            input={{ readOnly: true, value: link }}
          />
        </div>
      ) : null}
    </FormMessage>
  );
}
