import type { PersonalDataKind } from '@/lib/core/personal-data/types';
import type { Result } from '@/lib/core/result';

/** The input fails its schema: the fault's code by dotted field name, as the form names its fields. */
export type InvalidInput = { kind: 'invalid'; fields: Readonly<Record<string, string>> };

/** Stretches of texts that look like a person or like health, by the field they were typed in. */
export type FoundTexts = Readonly<Record<string, readonly { kind: PersonalDataKind; text: string }[]>>;

/** Asked once, before anything is written: whether these texts really name nobody. */
export type PersonalQuestion = {
  kind: 'personal_data';
  found: FoundTexts;
  /** What the form sends under CONFIRMATION_FIELD to let exactly these stretches through. */
  confirmation: string;
};

/** The tick "This names no person". */
export const CONFIRMATION_FIELD = 'namesNoPerson';

/** What a form's action answers; `typed` gives back what was typed, so that a refused form keeps it. */
export interface FormState<Saved, Refusal> {
  outcome: Result<Saved, Refusal> | null;
  typed: Readonly<Record<string, string>>;
}

/** Before anything was sent. */
export const UNSENT: FormState<never, never> = { outcome: null, typed: {} };

/**
 * No answer came to a form: the connection or the server is away. Whether it was done is not known; sent again, it is done
 * once.
 */
export type NoAnswer = { kind: 'no_answer' };

/** What a form has in the browser: what its action answered, or that nothing did. */
export type FormAnswer<Action> = Action extends (...args: never[]) => Promise<FormState<infer Saved, infer Refusal>>
  ? FormState<Saved, Refusal | NoAnswer>
  : never;
