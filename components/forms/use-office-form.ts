'use client';

import { startTransition, useActionState, useEffect, useRef, type FormEvent } from 'react';
import { useFormAddress } from '@/components/ui/fields/page-address';
import type { FormRefusal } from '@/components/forms/form-refusal';
import { UNSENT, type FormState } from '@/lib/forms/form-state';

export type OfficeAction<Saved, Refusal> = (
  previous: FormState<Saved, Refusal>,
  form: FormData,
) => Promise<FormState<Saved, Refusal>>;

/**
 * A form and its server action. Without JavaScript the browser sends the form itself; with it the fields keep what
 * was typed, and the focus goes to the first field at fault or to the message.
 */
export function useOfficeForm<Saved, Refusal extends FormRefusal>(action: OfficeAction<Saved, Refusal>) {
  const [state, dispatch, pending] = useActionState<FormState<Saved, Refusal>, FormData>(
    action,
    UNSENT,
    useFormAddress(),
  );
  const form = useRef<HTMLFormElement>(null);
  const message = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!state.outcome) return;
    const atFault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]');
    // A question is read before the fields it is about.
    const asks = !state.outcome.ok && state.outcome.reason.kind === 'personal_data';
    (asks ? message.current : (atFault ?? message.current))?.focus();
  }, [state]);

  // Submitted in script, because React resets a form after its action.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const sent = withoutMissingFiles(new FormData(event.currentTarget, submitter));
    startTransition(() => dispatch(sent));
  };

  return { state, pending, message, attributes: { ref: form, action: dispatch, onSubmit: send, noValidate: true } };
}

/** An empty file field holds a nameless empty file, to which React gives a name on its way to the server. */
function withoutMissingFiles(form: FormData): FormData {
  for (const [name, value] of [...form]) {
    if (value instanceof File && value.name === '' && value.size === 0) form.delete(name);
  }
  return form;
}
