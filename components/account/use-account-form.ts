'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useFormAddress } from '@/components/ui/fields/page-address';
import { UNSENT_ACCOUNT_FORM, type AccountFormState } from '@/lib/auth/types-forms';

export type AccountAction = (previous: AccountFormState, form: FormData) => Promise<AccountFormState>;

/** A form of accounts under way. After each answer the focus goes to the first field at fault, or to the message. */
export function useAccountForm(action: AccountAction) {
  const [state, dispatch, isPending] = useActionState(action, UNSENT_ACCOUNT_FORM, useFormAddress());
  const form = useRef<HTMLFormElement>(null);
  const message = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.outcome === 'unsent') return;
    const atFault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (atFault ?? message.current)?.focus();
  }, [state]);

  return { state, dispatch, isPending, form, message };
}
