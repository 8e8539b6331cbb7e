'use client';

import { type FormEvent, type ReactNode, useActionState } from 'react';
import { useFormAddress } from '@/components/ui/fields/page-address';

interface PlainFormProps {
  /** Leads elsewhere when it is done: there is nothing to say here. */
  action: (previous: undefined, form: FormData) => Promise<undefined>;
  className?: string;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** A form whose answer is another page. */
export function PlainForm({ action, className, onSubmit, children }: PlainFormProps) {
  const [, dispatch] = useActionState(action, undefined, useFormAddress());
  return (
    <form action={dispatch} className={className} onSubmit={onSubmit}>
      {children}
    </form>
  );
}
