import type { PasswordFault } from '@/lib/auth/rules-passwords';

/** Faults of a field or a form of accounts; the interface words them in the user's language. */
export const ACCOUNT_FAULTS = [
  'required',
  'too_long',
  'email_form',
  'email_taken',
  'passwords_differ',
  'password_short',
  'password_long',
  'password_common',
  'password_personal',
  'password_simple',
  'wrong_credentials',
  'wrong_password',
  'too_many_attempts',
  'wrong_own_password',
  'wrong_code',
  'wrong_proof',
  'set_up_expired',
  'sign_in_expired',
  'factor_required',
  'link_void',
  'needs_network',
  'already_granted',
  'not_granted',
  'last_administrator',
  'only_way_in',
  'unchanged',
  'not_signed_in',
  'not_allowed',
  'invalid',
] as const satisfies readonly (PasswordFault | string)[];
export type AccountFault = (typeof ACCOUNT_FAULTS)[number];

/** An account form after it was sent. */
export interface AccountFormState {
  /** What was typed, to be shown again; never a password. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, AccountFault>>;
  /** Outcome of the whole form. */
  outcome: 'unsent' | 'done' | AccountFault;
  /** A link that is shown only once. */
  link: string | null;
  /** Recovery codes that are shown only once. */
  codes: readonly string[];
}

export const UNSENT_ACCOUNT_FORM: AccountFormState = {
  values: {},
  errors: {},
  outcome: 'unsent',
  link: null,
  codes: [],
};
