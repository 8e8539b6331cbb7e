'use client';

import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { CONTROL, fieldAttributes, FieldFrame, type FieldTexts } from '@/components/ui/fields/field-frame';
import { toSlug } from '@/lib/core/slug';

interface SlugFieldProps {
  texts: FieldTexts;
  name: string;
  value: string;
  required: boolean;
  /** Name of the field of the same form that it is suggested from. */
  from: string;
}

/** A short name for addresses: follows the title while nobody has typed one. Without a script the server fills it. */
export function SlugField({ texts, name, value, required, from }: SlugFieldProps) {
  const [slug, setSlug] = useState(value);
  const typed = useRef(value !== '');
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const title = input.current?.form?.elements.namedItem(from);
    if (!(title instanceof HTMLInputElement)) return;
    const suggest = () => {
      if (!typed.current) setSlug(toSlug(title.value));
    };
    // The title may have been typed before this page became alive.
    suggest();
    title.addEventListener('input', suggest);
    return () => title.removeEventListener('input', suggest);
  }, [from]);

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    typed.current = event.target.value !== '';
    setSlug(event.target.value);
  };
  return (
    <FieldFrame texts={texts}>
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        ref={input}
        name={name}
        value={slug}
        required={required}
        onChange={change}
        {...fieldAttributes(texts)}
        className={`h-11 ${CONTROL}`}
      />
    </FieldFrame>
  );
}
