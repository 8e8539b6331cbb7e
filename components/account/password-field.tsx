'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { FieldText } from '@/components/ui/fields/field-text';
import type { FieldTexts } from '@/components/ui/fields/field-frame';
import { findPasswordFault, PASSWORD_SHORTEST, type PasswordFault } from '@/lib/auth/rules-passwords';

export interface Person {
  name: string;
  email: string;
}

interface PasswordFieldProps {
  texts: FieldTexts;
  name: string;
  autoComplete: string;
  /** Whose password it becomes, where the form does not ask for name and e-mail address; null: it is not judged. */
  judgedFor: Person | null;
}

/** From here on only a list of stolen passwords would help, and a sentence is easier to keep in mind than signs. */
const STRONG = 18;

const fieldOf = (form: HTMLFormElement | null, name: string): string => {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
};

/** A password that stays typed when the server finds fault with something; a new one is judged while it is typed, as the server will. */
export function PasswordField({ texts, name, autoComplete, judgedFor }: PasswordFieldProps) {
  const [value, setValue] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // React empties a form that was answered. No `value` of React's own, which would write the password into the page's markup.
  useEffect(() => {
    if (value !== '' && input.current?.value === '') input.current.value = value;
  });
  const [person, setPerson] = useState<Person | null>(null);
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const { form } = event.currentTarget;
    setValue(event.currentTarget.value);
    setPerson(
      judgedFor && {
        name: fieldOf(form, 'name') || judgedFor.name,
        email: fieldOf(form, 'email') || judgedFor.email,
      },
    );
  };
  return (
    <div>
      <FieldText
        texts={texts}
        input={{ name, type: 'password', autoComplete, required: true, ref: input, onChange: type }}
      />
      {judgedFor === null ? null : (
        <Strength length={[...value].length} fault={value && person ? findPasswordFault(value, person) : null} />
      )}
    </div>
  );
}

function Strength({ length, fault }: { length: number; fault: PasswordFault | null }) {
  const t = useTranslations('auth');
  const verdict = fault ? t(`fault.${fault}`) : t(length < STRONG ? 'strength.enough' : 'strength.strong');
  return (
    <>
      {length > 0 && length < PASSWORD_SHORTEST ? (
        <p aria-hidden className="mt-1 text-sm text-muted">
          {t('strength.progress', { count: length, least: PASSWORD_SHORTEST })}
        </p>
      ) : null}
      {/* Always there, because a screen reader tells what changes in what it knows; by whole verdicts, not by each sign. */}
      <p aria-live="polite" className="mt-1 text-sm empty:hidden">
        {length === 0 ? '' : verdict}
      </p>
    </>
  );
}
