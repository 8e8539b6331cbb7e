import { countAccount } from '@/lib/participation/account/rules-parts';
import { packCells, unpackCells, type PackedCells } from '@/lib/participation/read-model/rules-packing';
import type { Gap } from '@/lib/participation/gaps/types';
import type { ParticipationRow } from '@/lib/participation/read-model/types';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';

/** A gap with its meetings as places in the network's order, of which it holds every one that is its own. */
type PackedGap = Omit<Gap, 'meetingIds'> & { places: number[] };

type PackedMember = Omit<MemberInNetwork, 'row'> & {
  row: Omit<ParticipationRow, 'cells' | 'account' | 'gaps'> & { cells: PackedCells; gaps: PackedGap[] };
};

/**
 * A network's record as it is cached. Memory for kept pages is bounded; a network of 164 members and 524 meetings
 * would take 8 MB with its cells spelt out.
 */
export type PackedRecord = Omit<NetworkRecord, 'members' | 'visitors'> & {
  members: PackedMember[];
  visitors: PackedMember[];
};

export function packRecord(record: NetworkRecord): PackedRecord {
  const placeOf = new Map(record.meetings.map(({ id }, place) => [id, place]));
  const packGap = ({ meetingIds, ...gap }: Gap): PackedGap => ({
    ...gap,
    places: meetingIds.flatMap((id) => placeOf.get(id) ?? []),
  });
  const packMember = ({
    row: { cells, account: _countedAnew, gaps, ...row },
    ...member
  }: MemberInNetwork): PackedMember => ({
    ...member,
    row: { ...row, cells: packCells(cells), gaps: gaps.map(packGap) },
  });
  return { ...record, members: record.members.map(packMember), visitors: record.visitors.map(packMember) };
}

export function unpackRecord(record: PackedRecord): NetworkRecord {
  const ids = record.meetings.map(({ id }) => id);
  const unpackGap = ({ places, ...gap }: PackedGap): Gap => ({
    ...gap,
    meetingIds: places.flatMap((place) => ids[place] ?? []),
  });
  const unpackMember = ({ row, ...member }: PackedMember): MemberInNetwork => {
    const cells = unpackCells(row.cells.statuses, row.cells.marks, ids);
    return { ...member, row: { ...row, cells, account: countAccount(cells), gaps: row.gaps.map(unpackGap) } };
  };
  return { ...record, members: record.members.map(unpackMember), visitors: record.visitors.map(unpackMember) };
}
