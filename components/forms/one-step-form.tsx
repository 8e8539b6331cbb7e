'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';
import { useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { KeptAsDraft, type KeptAsDraftProps } from '@/components/forms/kept-as-draft';
import { ListQuestionPanel } from '@/components/forms/list-question';
import { useOfficeForm, type OfficeAction } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';

interface OneStepFormProps<Saved extends object, Refusal extends FormRefusal> {
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
  /** The step may also be kept as a draft. */
  mayDraft?: boolean;
}

/** One button for one action, and its outcome. */
export function OneStepForm<Saved extends object, Refusal extends FormRefusal>(
  props: OneStepFormProps<Saved, Refusal>,
) {
  const {
    action,
    hidden,
    submit,
    pendingLabel,
    done,
    hint,
    quiet = false,
    taken = false,
    after,
    mayDraft = false,
  } = props;
  const t = useTranslations('admin.form');
  const words = useRefusalWords();
  const { state, pending, message, attributes } = useOfficeForm(action);
  const questionId = useId();
  if (state.outcome?.ok) {
    const draft = findDraft(state.outcome.value);
    return (
      <FormMessage tone="done" ref={message}>
        {draft ? <KeptAsDraft draft={draft} /> : <p className="font-medium">{done}</p>}
        {draft ? null : after}
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
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <FormSubmit pending={pending} pendingLabel={pendingLabel} quiet={quiet}>
          {submit}
        </FormSubmit>
        {mayDraft ? (
          <FormSubmit pending={pending} pendingLabel={pendingLabel} quiet name="release" value="draft">
            {t('propose')}
          </FormSubmit>
        ) : null}
      </div>
    </form>
  );
}

/** Where the step was kept as a draft; null where it was done. */
function findDraft(saved: object): KeptAsDraftProps['draft'] | null {
  return 'draft' in saved && saved.draft ? (saved as KeptAsDraftProps).draft : null;
}
