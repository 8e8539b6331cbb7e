import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import type { FigureAddress, FigureRecord } from '@/lib/exports/figures/types';
import { FEWEST_COMPARED } from '@/lib/participation/compare/types';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';

/** @returns null where the scope may not see it, or there is none */
export async function findFigureRecord(
  reader: Reader,
  scope: ReadScope,
  address: FigureAddress,
): Promise<FigureRecord | null> {
  if (address.kind === 'member') {
    const record = await findMemberRecord(reader, scope, address.member);
    const part = record?.networks.find(({ network }) => network.slug === address.network);
    return record && part ? { kind: 'member', record, part } : null;
  }
  const record = await findNetworkRecord(reader, scope, address.network);
  if (!record) return null;
  if (address.kind === 'network') return { kind: 'network', record, view: address.view };
  const chosen = address.view.members.flatMap(
    (slug) => record.members.find(({ member }) => member.slug === slug) ?? [],
  );
  return chosen.length < FEWEST_COMPARED ? null : { kind: 'compare', record, chosen, view: address.view };
}
