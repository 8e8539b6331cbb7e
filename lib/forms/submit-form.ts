import 'server-only';
import type { z } from 'zod';
import type { FormShape } from '@/lib/forms/form-input';
import type { FormState, InvalidInput, PersonalQuestion } from '@/lib/forms/form-state';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { Reader } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';
import { showFreshPages } from '@/lib/forms/fresh-pages';
import { changeOnce, readSubmission, wasDoneBefore, type DoneBefore } from '@/lib/forms/mutations-submissions';
import { submitStep, type Denied } from '@/lib/forms/submit-step';

interface Author {
  id: number;
  name: string;
}

interface FormWrite<Input, Saved, Refusal, User extends Author> {
  schema: z.ZodType<Input>;
  shape: FormShape;
  /** Asks the gate who is signed in, and whether they may do this. Nothing is written before it has answered. */
  authorise: (input: Input) => Promise<Result<User, Denied>>;
  /** Whether the user may name what the input names; otherwise it is answered like something that does not exist. */
  mayName?: (reader: Reader, user: User, input: Input) => Promise<boolean>;
  change: (write: RegisterWrite, input: Input) => Promise<Result<Saved, Refusal>>;
}

/** A change that is never refused names no reason of its own. */
export type FormFailure<Refusal> =
  | (unknown extends Refusal ? never : Refusal)
  | InvalidInput
  | PersonalQuestion
  | DatabaseRefusal
  | { kind: Denied };

/**
 * Submits a form: checks the permission, writes, and expires the public pages. Sent again because no answer came, it is
 * done once and answered as it was.
 */
export async function submitForm<Input, Saved, Refusal, User extends Author>(
  form: FormData,
  { schema, shape, authorise, mayName, change }: FormWrite<Input, Saved, Refusal, User>,
): Promise<FormState<Saved, FormFailure<Refusal>>> {
  const submission = readSubmission(form);
  const work = async (input: Input, user: User, confirmed: readonly string[]) => {
    const outcome = await attemptWrite<Saved, Refusal | DoneBefore<Saved> | DatabaseRefusal>(
      { userId: user.id, name: user.name, confirmed },
      async (write) => {
        if (mayName && !(await mayName(write.transaction, user, input))) return refuse({ kind: 'unknown_reference' });
        return changeOnce(write, submission, () => change(write, input));
      },
    );
    const answer = wasDoneBefore(outcome) ? succeed(outcome.reason.value) : outcome;
    if (answer.ok) await showFreshPages();
    return answer;
  };
  return (await submitStep(form, { schema, shape, authorise, work })) as FormState<Saved, FormFailure<Refusal>>;
}
