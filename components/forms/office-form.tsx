'use client';

import type { ReactNode } from 'react';
import { PersonalQuestion, type PersonalQuestionProps } from '@/components/forms/personal-question';
import type { useOfficeForm } from '@/components/forms/use-office-form';
import { FormMessage } from '@/components/ui/fields/form-message';
import { FormSubmit } from '@/components/ui/fields/form-submit';

type Hook = ReturnType<typeof useOfficeForm>;

/** `pending`, `message` and `attributes` as the hook gives them. */
interface OfficeFormProps extends Pick<Hook, 'pending' | 'message' | 'attributes'> {
  id: string;
  className: string;
  /** Why the form was refused, in a sentence; null where it was not, or where that is said beside a field. */
  refused: string | null;
  /** The refusal itself, what was typed, and what its fields are called, where texts of the form are asked about. */
  asked?: Omit<PersonalQuestionProps, 'formId'>;
  /** Stands with the refusal: what else there is to know. */
  withRefusal?: ReactNode;
  /** What the form is about, which nobody types. */
  hidden?: Readonly<Record<string, string | number>>;
  /** The button; null where the form has several of its own. */
  submit: { label: string; pendingLabel: string; quiet?: boolean } | null;
  /** Its fields, where it has any. */
  children?: ReactNode;
}

/** The frame of a form of the admin area: what it was refused for, what it is about, its fields, its button. */
export function OfficeForm(props: OfficeFormProps) {
  const { id, className, pending, message, attributes, refused, asked, withRefusal, hidden = {} } = props;
  const { submit, children } = props;
  return (
    <form id={id} className={className} {...attributes}>
      {refused === null ? null : (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{refused}</p>
          {asked ? <PersonalQuestion formId={id} {...asked} /> : null}
          {withRefusal}
        </FormMessage>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {submit === null ? null : (
        <FormSubmit pending={pending} pendingLabel={submit.pendingLabel} quiet={submit.quiet ?? false}>
          {submit.label}
        </FormSubmit>
      )}
    </form>
  );
}
