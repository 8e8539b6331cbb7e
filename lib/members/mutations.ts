import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { memberInputSchema, seatInputSchema, type MemberInput, type SeatInput } from '@/lib/members/schema';
import type { SeatDoubt } from '@/lib/members/types';

/** The columns that hold what makes a seat doubtful. */
export const doubtColumns = (doubt: SeatDoubt | null) => ({
  doubtSourceId: doubt?.sourceId ?? null,
  doubtQuote: doubt?.quote ?? null,
  doubtLocator: doubt?.locator ?? null,
});

/** Creates a member with its aliases. @returns its id @throws ZodError on input the schema refuses */
export async function createMember(write: RegisterWrite, given: MemberInput): Promise<number> {
  const input = memberInputSchema.parse(given);
  const { id } = await write.transaction.member.create({
    data: {
      slug: input.slug,
      kind: input.kind,
      nameDe: input.name.de,
      nameEn: input.name.en,
      isoCode: input.isoCode,
      territoryId: input.territoryId,
      aliases: { create: input.aliases.map((name) => ({ name })) },
    },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'member.created', networkId: null, subjectId: id, payload: input });
  return id;
}

/**
 * Gives a member a seat. Seats of one member in one network that certainly overlap are refused by the database. A
 * withdrawn member gets none: it would be public again, without a page of its own.
 */
export async function addSeat(write: RegisterWrite, given: SeatInput): Promise<number> {
  const input = seatInputSchema.parse(given);
  const { networkId, memberId, kind, basis, sourceId } = input;
  const bases = { basisDe: basis.de, basisEn: basis.en };
  await write.transaction.member.findUniqueOrThrow({
    where: { id: memberId, withdrawnAt: null },
    select: { id: true },
  });
  const { id } = await write.transaction.membership.create({
    data: {
      networkId,
      memberId,
      kind,
      sourceId,
      ...bases,
      ...doubtColumns(input.doubt),
      ...termColumns(input.since, input.until),
    },
    select: { id: true },
  });
  write.touch(networkId, [memberId]);
  await appendAuditEvent(write, { type: 'membership.created', networkId, subjectId: id, payload: input });
  return id;
}
