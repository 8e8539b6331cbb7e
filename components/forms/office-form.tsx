'use client';

import type { ReactNode } from 'react';
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
  /** Stands with the refusal: what is asked before it can be done, or what else there is to know. */
  withRefusal?: ReactNode;
  /** What the form is about, which nobody types. */
  hidden?: Readonly<Record<string, string | number>>;
  /** The button; null where the form has several of its own. */
  submit: { label: string; pendingLabel: string; quiet?: boolean } | null;
  children: ReactNode;
}

/** The frame of a form of the admin area: what it was refused for, what it is about, its fields, its button. */
export function OfficeForm(props: OfficeFormProps) {
  const { id, className, pending, message, attributes, refused, withRefusal, hidden = {}, submit, children } = props;
  return (
    <form id={id} className={className} {...attributes}>
      {refused === null ? null : (
        <FormMessage tone="refused" ref={message}>
          <p className="font-medium">{refused}</p>
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
