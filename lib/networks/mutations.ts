import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import {
  networkInputSchema,
  organiserTermInputSchema,
  type NetworkInput,
  type OrganiserTermInput,
} from '@/lib/networks/schema';

/** The columns that hold a network's fields. */
export const toNetworkColumns = (input: NetworkInput) => ({
  slug: input.slug,
  nameDe: input.name.de,
  nameEn: input.name.en,
  descriptionDe: input.description.de,
  descriptionEn: input.description.en,
  duty: input.duty,
  coverageSince: input.coverage?.since ?? null,
  coverageUntil: input.coverage?.until ?? null,
  coverageNoteDe: input.coverageNote?.de ?? null,
  coverageNoteEn: input.coverageNote?.en ?? null,
});

/** Creates a network as a draft. @returns its id @throws ZodError on input the schema refuses */
export async function createNetwork(write: RegisterWrite, given: NetworkInput): Promise<number> {
  const input = networkInputSchema.parse(given);
  const { id } = await write.transaction.network.create({
    data: toNetworkColumns(input),
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'network.created', networkId: id, subjectId: id, payload: input });
  return id;
}

/** Makes a network public. Its meetings and assertions keep their own state. */
export async function publishNetwork(write: RegisterWrite, networkId: number): Promise<void> {
  await write.transaction.network.update({
    where: { id: networkId, publishedAt: null },
    data: { publishedAt: write.instant, version: { increment: 1 } },
  });
  write.touch(networkId);
  await appendAuditEvent(write, { type: 'network.published', networkId, subjectId: networkId, payload: {} });
}

/** Records who ran the network for a time. Terms that certainly overlap are refused by the database. */
export async function addOrganiserTerm(write: RegisterWrite, given: OrganiserTermInput): Promise<number> {
  const input = organiserTermInputSchema.parse(given);
  const { networkId, organiser, memberId, sourceId, quote } = input;
  const { id } = await write.transaction.organiserTerm.create({
    data: { networkId, organiser, memberId, sourceId, quote, ...termColumns(input.since, input.until) },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'organiser_term.created', networkId, subjectId: id, payload: input });
  return id;
}
