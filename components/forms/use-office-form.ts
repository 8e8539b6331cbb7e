'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState, useEffect, useRef, useState, useTransition, type FormEvent } from 'react';
import { useFormAddress } from '@/components/ui/fields/page-address';
import type { FormRefusal } from '@/components/forms/form-refusal';
import { FOREIGN_ORIGIN } from '@/lib/core/fault';
import { typedTexts } from '@/lib/forms/form-input';
import { UNSENT, type FormState, type NoAnswer } from '@/lib/forms/form-state';
import { newSubmissionId, SUBMISSION_FIELD } from '@/lib/forms/submission-id';

export type OfficeAction<Saved, Refusal> = (
  previous: FormState<Saved, Refusal>,
  form: FormData,
) => Promise<FormState<Saved, Refusal>>;

/**
 * A form and its server action. Without JavaScript the browser sends the form itself; with it the fields keep what
 * was typed, and the focus goes to the first field at fault or to the message.
 */
export function useOfficeForm<Saved, Refusal extends FormRefusal>(action: OfficeAction<Saved, Refusal>) {
  const [answered, dispatch, pending] = useActionState<FormState<Saved, Refusal>, FormData>(
    action,
    UNSENT,
    useFormAddress(),
  );
  /** Of what was sent in script; without one the action's own state has it. */
  const [latest, setLatest] = useState<FormState<Saved, Refusal | NoAnswer> | null>(null);
  const [sending, startSending] = useTransition();
  const submission = useRef<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const message = useRef<HTMLDivElement>(null);
  const state = latest ?? answered;

  useEffect(() => {
    if (!state.outcome) return;
    const atFault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]');
    // A question is read before the fields it is about.
    const asks = !state.outcome.ok && state.outcome.reason.kind === 'personal_data';
    (asks ? message.current : (atFault ?? message.current))?.focus();
  }, [state]);

  // Submitted in script, because React resets a form after its action, and because no answer would end the page.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending || sending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const texts = withoutMissingFiles(new FormData(event.currentTarget, submitter));
    submission.current ??= newSubmissionId();
    texts.set(SUBMISSION_FIELD, submission.current);
    startSending(async () => {
      try {
        setLatest(await action(answered, texts));
        submission.current = null;
      } catch (error) {
        // Redirections travel as errors; a foreign page is told so on a page of its own.
        unstable_rethrow(error);
        if (error instanceof Error && error.message === FOREIGN_ORIGIN) throw error;
        setLatest({ outcome: { ok: false, reason: { kind: 'no_answer' } }, typed: typedTexts(texts) });
      }
    });
  };

  return {
    state,
    pending: pending || sending,
    message,
    attributes: { ref: form, action: dispatch, onSubmit: send, noValidate: true },
  };
}

/** An empty file field holds a nameless empty file, to which React gives a name on its way to the server. */
function withoutMissingFiles(form: FormData): FormData {
  for (const [name, value] of [...form]) {
    if (value instanceof File && value.name === '' && value.size === 0) form.delete(name);
  }
  return form;
}
