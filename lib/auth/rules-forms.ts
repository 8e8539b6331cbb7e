import type { z } from 'zod';
import { ACCOUNT_FAULTS, UNSENT_ACCOUNT_FORM, type AccountFault, type AccountFormState } from '@/lib/auth/types-forms';
import { findPasswordFault } from '@/lib/auth/rules-passwords';
import { refuse, succeed, type Result } from '@/lib/core/result';

const SECRET_FIELDS = ['password', 'repeated', 'present', 'token', 'code'];

const faultNamed = (code: string): AccountFault => ACCOUNT_FAULTS.find((fault) => fault === code) ?? 'invalid';

/** The fields of a form, without those React adds. */
const readFields = (form: FormData) => Object.fromEntries([...form].filter(([name]) => !name.startsWith('$ACTION')));

/** What was typed and may be shown again. */
function typedValues(form: FormData): Record<string, string> {
  const shown = Object.entries(readFields(form)).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !SECRET_FIELDS.includes(name) ? [[name, value]] : [],
  );
  return Object.fromEntries(shown);
}

/** The form refused: as a whole, or for some of its fields. */
export const refusedForm = (
  form: FormData,
  outcome: AccountFault,
  errors: AccountFormState['errors'] = {},
): AccountFormState => ({ values: typedValues(form), errors, outcome, link: null, codes: [] });

export const doneForm = (link: string | null = null): AccountFormState => ({
  ...UNSENT_ACCOUNT_FORM,
  outcome: 'done',
  link,
});

export const codesForm = (codes: readonly string[]): AccountFormState => ({
  ...UNSENT_ACCOUNT_FORM,
  outcome: 'done',
  codes,
});

/** Reads a form with a schema; what it refuses comes back beside the fields. */
export function readAccountForm<Value>(form: FormData, schema: z.ZodType<Value>): Result<Value, AccountFormState> {
  const parsed = schema.safeParse(readFields(form));
  if (parsed.success) return succeed(parsed.data);
  const errors: Record<string, AccountFault> = {};
  for (const { path, message } of parsed.error.issues) {
    const [field] = path;
    if (typeof field === 'string') errors[field] ??= faultNamed(message);
  }
  return refuse(refusedForm(form, 'invalid', errors));
}

/** The fault of a new password typed twice, beside its field. */
export function findNewPasswordFault(
  { password, repeated }: { password: string; repeated: string },
  person: { name: string; email: string },
): AccountFormState['errors'] | null {
  const fault = findPasswordFault(password, person);
  if (fault) return { password: fault };
  return password === repeated ? null : { repeated: 'passwords_differ' };
}
