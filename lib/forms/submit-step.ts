import 'server-only';
import type { z } from 'zod';
import { toInput, readInput, typedTexts, type FormShape } from '@/lib/forms/form-input';
import { CONFIRMATION_FIELD, type FormState, type InvalidInput, type PersonalQuestion } from '@/lib/forms/form-state';
import { judgeTexts } from '@/lib/forms/personal-question';
import type { Result } from '@/lib/core/result';

export type Denied = 'not_signed_in' | 'not_allowed';

interface FormStep<Input, User, Denial, Answer> {
  schema: z.ZodType<Input>;
  shape: FormShape;
  /** Asks the gate who is signed in, and whether they may do this. Nothing is done before it has answered. */
  authorise: (input: Input) => Promise<Result<User, Denial>>;
  /** `confirmed`: fields whose texts were asked about, and which the user says name nobody. */
  work: (input: Input, user: User, confirmed: readonly string[]) => Promise<Answer>;
}

type SavedValue<Answer> = Answer extends { ok: true; value: infer Saved } ? Saved : never;
type RefusalReason<Answer> = Answer extends { ok: false; reason: infer Refusal } ? Refusal : never;

export type StepState<Answer, Denial> = FormState<
  SavedValue<Answer>,
  RefusalReason<Answer> | InvalidInput | PersonalQuestion | { kind: Denial }
>;

/**
 * A form's way to what it asks for: read, allowed, asked about persons, done. Refused, it keeps what was typed.
 */
export async function submitStep<Input, User, Denial extends string, Answer extends Result<unknown, unknown>>(
  form: FormData,
  { schema, shape, authorise, work }: FormStep<Input, User, Denial, Answer>,
): Promise<StepState<Answer, Denial>> {
  const typed = typedTexts(form, shape);
  const asked = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== CONFIRMATION_FIELD));
  const input = readInput(schema, toInput(asked, shape));
  if (!input.ok) return { outcome: input, typed };
  const user = await authorise(input.value);
  if (!user.ok) return { outcome: { ok: false, reason: { kind: user.reason } }, typed };
  const judged = judgeTexts(typed, shape);
  if (judged.kind === 'asks') return { outcome: { ok: false, reason: judged.question }, typed };
  const outcome = await work(input.value, user.value, judged.confirmed);
  return { outcome: outcome as Result<SavedValue<Answer>, RefusalReason<Answer>>, typed };
}
