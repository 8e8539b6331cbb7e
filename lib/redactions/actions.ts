'use server';

import { demandPermission } from '@/lib/auth/gates';
import { submitForm } from '@/lib/forms/submit-form';
import { keepRedactionsOutside } from '@/lib/redactions/writer';
import { redactFile, redactText } from '@/lib/redactions/mutations';
import { fileRedactionSchema, textRedactionSchema } from '@/lib/redactions/schema';

const mayRedact = () => demandPermission('redact', null);

export async function redactTextAction(_previous: unknown, form: FormData) {
  const state = await submitForm(form, {
    schema: textRedactionSchema,
    // The text is what shall go; it is kept nowhere.
    shape: { unguarded: ['text', 'confirmation'] },
    authorise: mayRedact,
    change: redactText,
  });
  if (state.outcome?.ok) await keepRedactionsOutside();
  return state;
}

export async function redactFileAction(_previous: unknown, form: FormData) {
  const state = await submitForm(form, {
    schema: fileRedactionSchema,
    shape: { flags: ['confirmed'], unguarded: ['sha256'] },
    authorise: mayRedact,
    change: redactFile,
  });
  if (state.outcome?.ok) await keepRedactionsOutside();
  return state;
}
