import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { Prisma } from '@/lib/db/generated/client';
import { callFunction } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { listUploadsHolding } from '@/lib/imports/uploads/queries';
import { findRedactionPlaces } from '@/lib/redactions/queries';
import { fingerprintText } from '@/lib/redactions/rules-fingerprint';
import type { FileRedaction, TextRedaction } from '@/lib/redactions/schema';
import type { RedactionPlace } from '@/lib/redactions/types';

/** Names a text together with the places it was shown to stand in, so that nothing else goes by the same tick. */
const toConfirmation = (text: string, places: readonly RedactionPlace[]): string =>
  createHash('sha256')
    .update(JSON.stringify([text, places]))
    .digest('hex');

export type TextRedactionRefusal =
  | { kind: 'redaction_asks'; places: readonly RedactionPlace[]; confirmation: string }
  | { kind: 'text_not_found' };

/**
 * Takes a text out of everything the register keeps. Refused once with the places it stands in; whoever confirms these
 * gets it done. The audit event says in how many rows of which columns it stood, and bears its salted hash.
 */
export async function redactText(
  write: RegisterWrite,
  { text, reason, confirmation }: TextRedaction,
): Promise<Result<{ places: readonly RedactionPlace[] }, TextRedactionRefusal>> {
  const places = await findRedactionPlaces(write.transaction, text);
  if (places.length === 0) return refuse({ kind: 'text_not_found' });
  const wanted = toConfirmation(text, places);
  if (confirmation !== wanted) return refuse({ kind: 'redaction_asks', places, confirmation: wanted });
  await writeTextRedaction(write, text, reason);
  return succeed({ places });
}

async function writeTextRedaction({ transaction, actor }: RegisterWrite, text: string, reason: string): Promise<void> {
  const { salt, codeUnitSum, length } = fingerprintText(text, randomBytes(16).toString('hex'));
  const uploads = await listUploadsHolding(transaction, text);
  await callFunction(
    transaction,
    Prisma.sql`SELECT redact_text(${text}, decode(${salt}, 'hex'), ${codeUnitSum}::int, ${length}::int, ${reason},
      ${actor.userId}::int, ${actor.name}, ${uploads}::int[])`,
  );
}

/** Takes a file out wherever it is kept, for good: it is refused when somebody uploads it again. */
export async function redactFile(
  { transaction, actor }: RegisterWrite,
  { sha256, reason }: Pick<FileRedaction, 'sha256' | 'reason'>,
): Promise<Result<{ places: readonly RedactionPlace[] }, { kind: 'not_found' }>> {
  const known = await transaction.sourceFile.count({ where: { sha256: Uint8Array.from(Buffer.from(sha256, 'hex')) } });
  if (known === 0) return refuse({ kind: 'not_found' });
  await callFunction(
    transaction,
    Prisma.sql`SELECT redact_file(decode(${sha256}, 'hex'), ${reason}, ${actor.userId}::int, ${actor.name})`,
  );
  return succeed({ places: [] });
}
