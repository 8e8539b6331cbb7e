import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { refuse, type Result } from '@/lib/core/result';
import { queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { typedTexts } from '@/lib/forms/form-input';
import { SUBMISSION_FIELD } from '@/lib/forms/submission-id';

/** One sending of a form, however often it arrives. */
export interface Submission {
  id: string;
  /** SHA-256 of what was typed: something else under the same id is another submission. */
  digest: Uint8Array<ArrayBuffer>;
}

/** Which submission a form says it is; null where it says nothing (without a script) or no UUID. */
export function readSubmission(form: FormData): Submission | null {
  const id = z.uuid().safeParse(form.get(SUBMISSION_FIELD));
  if (!id.success) return null;
  const texts = Object.entries(typedTexts(form)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { id: id.data, digest: new Uint8Array(createHash('sha256').update(JSON.stringify(texts)).digest()) };
}

/** What a submission of the same author came to, where it has been done before. Writers wait for each other, so no second one is under way. */
async function findDone(write: RegisterWrite, { id, digest }: Submission): Promise<{ value: unknown } | null> {
  const [found] = await queryRows(
    write.transaction,
    z.object({ value: z.unknown() }),
    Prisma.sql`
    SELECT outcome AS value FROM form_submission
    WHERE id = ${id}::uuid AND digest = ${digest} AND user_id = ${write.actor.userId}::int`,
  );
  return found ? { value: found.value } : null;
}

/** Notes what a submission came to, in the write that did it. */
async function noteDone(write: RegisterWrite, { id, digest }: Submission, value: unknown): Promise<void> {
  const { userId } = write.actor;
  if (userId === null) return;
  await write.transaction.formSubmission.create({
    data: {
      id,
      digest,
      userId,
      outcome: JSON.parse(JSON.stringify(value ?? null)) as Prisma.InputJsonValue,
      at: write.instant,
    },
  });
}

/** The submission was done before: what it came to. */
export type DoneBefore<Saved> = { kind: 'done_before'; value: Saved };

/**
 * Does a change once, however often its submission arrives. A second time it is refused, so that nothing is written, with
 * what it came to.
 */
export async function changeOnce<Saved, Refusal>(
  write: RegisterWrite,
  submission: Submission | null,
  change: () => Promise<Result<Saved, Refusal>>,
): Promise<Result<Saved, Refusal | DoneBefore<Saved>>> {
  const done = submission && (await findDone(write, submission));
  if (done) return refuse({ kind: 'done_before', value: done.value as Saved });
  const outcome = await change();
  if (outcome.ok && submission) await noteDone(write, submission, outcome.value);
  return outcome;
}

export const wasDoneBefore = <Saved, Refusal>(
  outcome: Result<Saved, Refusal | DoneBefore<Saved>>,
): outcome is { ok: false; reason: DoneBefore<Saved> } => {
  if (outcome.ok || typeof outcome.reason !== 'object' || outcome.reason === null) return false;
  return 'kind' in outcome.reason && outcome.reason.kind === 'done_before';
};
