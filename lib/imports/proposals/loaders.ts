import 'server-only';
import type { CellChange } from '@/lib/audit/proposals/types';
import { readSnapshot } from '@/lib/db/reader';
import { findProposalConflicts } from '@/lib/imports/proposals/queries-conflicts';
import { nameCells } from '@/lib/imports/proposals/queries-names';
import { listNetworksOfProposal } from '@/lib/imports/proposals/queries-networks';
import {
  countProposedRows,
  listProposals,
  listProposedChanges,
  listUnpublishedMeetings,
} from '@/lib/imports/proposals/queries';
import { readCellCode } from '@/lib/participation/read-model/rules-packing';

/*
 * What the pages of drafts read, for somebody whom the page's gate has let work in the network. Nothing is cached.
 */

export const loadProposals = (networkId: number) =>
  readSnapshot(async (reader) => ({
    proposals: await listProposals(reader, networkId),
    inPlace: await listUnpublishedMeetings(reader, networkId),
  }));
export type ListedProposals = Awaited<ReturnType<typeof loadProposals>>;
export type ListedProposal = ListedProposals['proposals'][number];

/** Cells that are named on a page. */
const CELLS_SHOWN = 100;

/** A proposal, if it is this network's: what it would change, row by row, what the public would see, what has come between. */
export function loadOneProposal(networkId: number, id: number, page: number) {
  return readSnapshot(async (reader) => {
    const [proposal] = await listProposals(reader, networkId, { id });
    if (!proposal) return null;
    const shown: readonly CellChange[] = proposal.preview.changes.slice(0, CELLS_SHOWN);
    const { members, meetings } = await nameCells(reader, id, shown);
    return {
      proposal,
      counts: await countProposedRows(reader, id),
      ...(await listProposedChanges(reader, id, page)),
      kinds: proposal.preview.kinds.map(({ from, to, count }) => ({
        from: readCellCode(from),
        to: readCellCode(to),
        count,
      })),
      cells: shown.flatMap(({ memberId, meetingId, from, to }) => {
        const [member, meeting] = [members.get(memberId), meetings.get(meetingId)];
        return member && meeting ? [{ member, meeting, from: readCellCode(from), to: readCellCode(to) }] : [];
      }),
      overtaken: proposal.state === 'open' ? await findProposalConflicts(reader, id) : { count: 0, conflicts: [] },
      networkIds: await listNetworksOfProposal(reader, id),
    };
  });
}
export type LoadedProposalPage = NonNullable<Awaited<ReturnType<typeof loadOneProposal>>>;
