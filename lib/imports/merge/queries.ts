import 'server-only';
import { createHash } from 'node:crypto';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { Reader } from '@/lib/db/reader';
import { readMergeFacts } from '@/lib/imports/merge/queries-facts';
import { listNetworksOfMerge } from '@/lib/imports/merge/queries-networks';
import { planMerge } from '@/lib/imports/merge/rules';
import { mergedNetworks } from '@/lib/imports/merge/rules-preview';
import type { MergeFacts, MergeOrder, MergePlan, MergePreview, MergeRefusal } from '@/lib/imports/merge/types';
import { isSuccessionBetween } from '@/lib/members/succession/queries';
import { toMeetingEntry, meetingColumns } from '@/lib/meetings/queries';
import { networkReferenceColumns, toNetworkReference } from '@/lib/networks/queries';

export interface PlannedMerge {
  facts: MergeFacts;
  plan: MergePlan;
  digest: string;
  /** Networks in which either has anything, those of the one that goes first. */
  networkIds: number[];
}

/** Of everything that the preview rests on: another digest, another merge. */
const digestFacts = (facts: MergeFacts): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');

/**
 * What making two members one comes to, for somebody who may edit these networks. Nothing of networks that are not the
 * user's is read: where either member has anything there, that is all that is said.
 */
export async function readMerge(
  reader: Reader,
  order: MergeOrder,
  editable: readonly number[] | 'all',
): Promise<Result<PlannedMerge, MergeRefusal>> {
  if (order.goneId === order.keptId) return refuse({ kind: 'same_member' });
  const rows = await reader.member.findMany({
    where: { id: { in: [order.goneId, order.keptId] } },
    select: { kind: true, withdrawnAt: true, mergedIntoId: true },
  });
  const [one, other] = rows;
  if (rows.some(({ mergedIntoId }) => mergedIntoId !== null)) return refuse({ kind: 'already_merged' });
  if (!one || !other || rows.some(({ withdrawnAt }) => withdrawnAt !== null)) return refuse({ kind: 'not_found' });
  if (one.kind !== other.kind) return refuse({ kind: 'kinds_differ' });
  if (await isSuccessionBetween(reader, order.goneId, order.keptId)) return refuse({ kind: 'succession' });
  const networkIds = await listNetworksOfMerge(reader, order);
  if (editable !== 'all' && !networkIds.every((id) => editable.includes(id)))
    return refuse({ kind: 'foreign_networks' });
  const facts = await readMergeFacts(reader, order);
  if (!facts) return refuse({ kind: 'not_found' });
  return succeed({ facts, plan: planMerge(facts), digest: digestFacts(facts), networkIds });
}

/** The same with the names of everything, as the page shows it. */
export async function previewMerge(
  reader: Reader,
  order: MergeOrder,
  editable: readonly number[] | 'all',
): Promise<Result<MergePreview, MergeRefusal>> {
  const merge = await readMerge(reader, order, editable);
  if (!merge.ok) return merge;
  const { facts, plan, digest, networkIds } = merge.value;
  const networks = await reader.network.findMany({
    where: { id: { in: networkIds } },
    select: networkReferenceColumns,
    orderBy: { nameDe: 'asc' },
  });
  const meetings = await reader.meeting.findMany({
    where: { id: { in: plan.cells.map(({ meetingId }) => meetingId) } },
    select: meetingColumns,
  });
  const sources = await reader.source.findMany({
    where: { id: { in: plan.cells.flatMap(({ said }) => said.map(({ assertion }) => assertion.sourceId)) } },
    select: { id: true, title: true },
  });
  const { gone, kept } = facts;
  const reference = ({ id, slug, name, kind }: typeof gone) => ({ id, slug, name, kind });
  return succeed({
    digest,
    gone: reference(gone),
    kept: reference(kept),
    aliases: plan.aliases,
    iso: { outcome: plan.iso, gone: gone.isoCode, kept: kept.isoCode },
    territory: { outcome: plan.territory, gone: gone.territory, kept: kept.territory },
    networks: mergedNetworks(facts, plan, {
      networks: networks.map(toNetworkReference),
      meetings: meetings.map(toMeetingEntry),
      sourceTitles: new Map(sources.map(({ id, title }) => [id, title])),
    }),
    issued: facts.issued.map(({ title }) => title),
    blocked: plan.blocked,
  });
}
