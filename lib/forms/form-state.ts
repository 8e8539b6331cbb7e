import type { Result } from '@/lib/core/result';

/** The input fails its schema: the fault's code by dotted field name, as the form names its fields. */
export type InvalidInput = { kind: 'invalid'; fields: Readonly<Record<string, string>> };

/** What a form's action answers; `typed` gives back what was typed, so that a refused form keeps it. */
export interface FormState<Saved, Refusal> {
  outcome: Result<Saved, Refusal> | null;
  typed: Readonly<Record<string, string>>;
}

/** Before anything was sent. */
export const UNSENT: FormState<never, never> = { outcome: null, typed: {} };
