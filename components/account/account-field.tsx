'use client';

import { useTranslations } from 'next-intl';
import { PasswordField, type Person } from '@/components/account/password-field';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FieldText } from '@/components/ui/fields/field-text';
import type { AccountFormState } from '@/lib/auth/types-forms';

export interface AccountFieldTexts {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password';
  autoComplete?: string;
  /** Turns the field into a list of choices. */
  options?: readonly FieldOption[];
  /** Of a password: it stays typed when something is refused, and a new one is judged for this person while it is typed. */
  kept?: { judgedFor: Person | null };
}

interface AccountFieldProps {
  formId: string;
  field: AccountFieldTexts;
  state: AccountFormState;
}

/** One field of a form of accounts, with what was typed and what is wrong with it. */
export function AccountField({ formId, field, state }: AccountFieldProps) {
  const t = useTranslations('auth.fault');
  const { name, label, hint, options, type = 'text', autoComplete = 'off', kept } = field;
  const fault = state.errors[name];
  const texts = { id: `${formId}-${name}`, label, hint, error: fault && t(fault) };
  const value = state.values[name] ?? '';
  // Recreated after each answer: a browser forgets the chosen entry when React resets the form.
  if (options)
    return (
      <FieldSelect
        key={value}
        texts={texts}
        options={options}
        select={{ name, defaultValue: value || options[0]?.value }}
      />
    );
  if (kept) return <PasswordField texts={texts} name={name} autoComplete={autoComplete} judgedFor={kept.judgedFor} />;
  const input = { name, type, autoComplete, required: true, defaultValue: value };
  return <FieldText texts={texts} input={input} />;
}
