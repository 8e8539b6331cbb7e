'use client';

import { useId, type ReactNode } from 'react';
import { useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { useOfficeForm, type OfficeAction } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface OneStepFormProps<Saved, Refusal extends FormRefusal> {
  action: OfficeAction<Saved, Refusal>;
  hidden: Readonly<Record<string, string | number>>;
  submit: string;
  pendingLabel: string;
  done: string;
  hint?: string;
  quiet?: boolean;
  /** The step is already done: nothing is offered, but its outcome stays readable. */
  taken?: boolean;
  /** Shown with the message once it is done: where to continue. */
  after?: ReactNode;
}

/** One button for one action, and its outcome. */
export function OneStepForm<Saved, Refusal extends FormRefusal>(props: OneStepFormProps<Saved, Refusal>) {
  const { action, hidden, submit, pendingLabel, done, hint, quiet = false, taken = false, after } = props;
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(action);
  const questionId = useId();
  if (state.outcome?.ok) {
    return (
      <FormMessage tone="done" ref={message}>
        <p className="font-medium">{done}</p>
        {after}
      </FormMessage>
    );
  }
  if (taken) return null;
  return (
    <form className="space-y-3" {...attributes}>
      {state.outcome ? (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{words.reason(state.outcome.reason.kind)}</p>
        </FormMessage>
      ) : null}
      <ListQuestionPanel id={questionId} refusal={state.outcome?.reason ?? null} typed={state.typed} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {hint ? <p className="max-w-measure text-sm text-muted">{hint}</p> : null}
      <FormSubmit pending={pending} pendingLabel={pendingLabel} quiet={quiet}>
        {submit}
      </FormSubmit>
    </form>
  );
}
