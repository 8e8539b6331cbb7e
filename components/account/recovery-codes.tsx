'use client';

import type { Ref } from 'react';
import { FormMessage } from '@/components/ui/fields/form-message';
import { TextLink } from '@/components/ui/text-link';

export interface RecoveryCodesTexts {
  title: string;
  text: string;
  kept: string;
}

interface RecoveryCodesProps {
  codes: readonly string[];
  texts: RecoveryCodesTexts;
  ref: Ref<HTMLDivElement>;
}

/** Recovery codes, shown only once. */
export function RecoveryCodes({ codes, texts, ref }: RecoveryCodesProps) {
  return (
    <FormMessage tone="done" ref={ref}>
      <h2>{texts.title}</h2>
      <p className="mt-2">{texts.text}</p>
      <ol className="mt-4 grid gap-x-8 gap-y-1 font-mono text-lede sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className="mt-6">
        <TextLink
          href="/admin/account"
          className="inline-block min-h-11 border border-accent bg-accent px-5 py-2 font-medium text-paper no-underline"
        >
          {texts.kept}
        </TextLink>
      </p>
    </FormMessage>
  );
}
