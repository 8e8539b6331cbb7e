'use server';

import { demandPermission } from '@/lib/auth/gates';
import { succeed, type Result } from '@/lib/core/result';
import { submitForm } from '@/lib/forms/submit-form';
import type { FormState } from '@/lib/forms/form-state';
import { redactFile, redactText } from '@/lib/redactions/mutations';
import { fileRedactionSchema, textRedactionSchema } from '@/lib/redactions/schema';
import type { RedactionDone } from '@/lib/redactions/types';
import { keepRedactionsOutside } from '@/lib/redactions/writer';

const mayRedact = () => demandPermission('redact', null);

/** Whatever was taken out is named outside the database too. */
async function withKeptList<Refusal>(state: FormState<Omit<RedactionDone, 'listKept'>, Refusal>) {
  const outcome: Result<RedactionDone, Refusal> | null = state.outcome?.ok
    ? succeed({ ...state.outcome.value, listKept: await keepRedactionsOutside() })
    : state.outcome;
  return { ...state, outcome };
}

export async function redactTextAction(_previous: unknown, form: FormData) {
  const state = await submitForm(form, {
    schema: textRedactionSchema,
    // The text is what shall go; it is kept nowhere.
    shape: { unguarded: ['text', 'confirmation'] },
    authorise: mayRedact,
    change: redactText,
  });
  return withKeptList(state);
}

export async function redactFileAction(_previous: unknown, form: FormData) {
  const state = await submitForm(form, {
    schema: fileRedactionSchema,
    shape: { flags: ['confirmed'], unguarded: ['sha256'] },
    authorise: mayRedact,
    change: redactFile,
  });
  return withKeptList(state);
}
