import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { RegisterWrite } from '@/lib/db/register-write';
import { claimInputSchema, type ClaimInput } from '@/lib/participation/questions/schema-claim';

/** Records somebody's sentence to be held against the record, public where `published`. @returns its id */
export async function createClaim(write: RegisterWrite, given: ClaimInput, published: boolean): Promise<number> {
  const input = claimInputSchema.parse(given);
  const { gist, claimant, claimed, ...columns } = input;
  const { id } = await write.transaction.claim.create({
    data: {
      ...columns,
      gistDe: gist.de,
      gistEn: gist.en,
      claimantDe: claimant.de,
      claimantEn: claimant.en,
      claimedEdtf: claimed,
      publishedAt: published ? write.instant : null,
    },
    select: { id: true },
  });
  await appendAuditEvent(write, {
    type: 'claim.created',
    networkId: input.networkId,
    subjectId: id,
    payload: { ...input, published },
  });
  return id;
}
