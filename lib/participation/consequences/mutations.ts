import 'server-only';
import { listWithWeight, noSourceWeights, type SourceWeights } from '@/lib/attendance/queries-weight';
import { groupBy } from '@/lib/core/grouping';
import { refuse, type Result } from '@/lib/core/result';
import type { Reader } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';
import { listExhaustiveLists, meetingColumns, toMeetingEntry } from '@/lib/meetings/queries';
import { listMembers, listSeats } from '@/lib/members/queries';
import {
  changeKey,
  compareCells,
  emptyStanding,
  judgeCells,
  type CellKey,
  type CellStanding,
} from '@/lib/participation/consequences/rules-change';
import {
  LISTED_CELLS,
  type ChangeConsequences,
  type ChangeQuestion,
  type LeftOutside,
  type NamedCells,
} from '@/lib/participation/consequences/types';

/** The cells that a change may concern: those of all members and meetings where neither is named. */
export interface ChangeScope {
  networkIds: readonly number[];
  memberIds?: readonly number[];
  meetingIds?: readonly number[];
}

interface AskedChange {
  /** Of several, the cells of each. */
  scope: ChangeScope | readonly ChangeScope[];
  /** What was shown before, and is confirmed with this. */
  seen: string | null;
  /** Attendances that lose their seat stop the change; otherwise they are asked about. */
  keepsSeated?: boolean;
}

/**
 * Makes a change and compares the cells before and after it: whoever becomes absent by a complete list, whatever
 * attendance loses its seat, and whatever stands against the record, has to have been shown. Otherwise the change is refused with them by name, and has to be
 * rolled back by the caller, as every refused write is.
 */
export async function changeAsSeen<Value, Reason>(
  write: RegisterWrite,
  { scope, seen, keepsSeated = false }: AskedChange,
  change: () => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | ChangeQuestion | LeftOutside>> {
  const scopes = [scope].flat();
  const before = await readStanding(write.transaction, scopes);
  const changed = await change();
  if (!changed.ok) return changed;
  const found = compareCells(before, await readStanding(write.transaction, scopes));
  const stops = keepsSeated && found.outside.length > 0;
  const key = changeKey(found);
  if (key === '' || (!stops && key === seen)) return changed;
  const cells = await nameCells(write.transaction, found);
  return refuse(stops ? { kind: 'left_outside', cells } : { kind: 'to_confirm', cells, seen: key });
}

const namesNothing = ({ networkIds, memberIds, meetingIds }: ChangeScope): boolean =>
  [networkIds, memberIds, meetingIds].some((ids) => ids?.length === 0);

async function readStanding(reader: Reader, scopes: readonly ChangeScope[]): Promise<CellStanding> {
  const all = emptyStanding();
  const named = scopes.filter((scope) => !namesNothing(scope));
  if (named.length === 0) return all;
  const weights = noSourceWeights();
  for (const scope of named) {
    for (const networkId of new Set(scope.networkIds)) {
      const found = await readNetwork(reader, { ...scope, networkId }, weights);
      for (const what of Object.keys(all) as (keyof CellStanding)[])
        for (const cell of found[what]) all[what].add(cell);
    }
  }
  return all;
}

async function readNetwork(
  reader: Reader,
  { networkId, memberIds, meetingIds }: Omit<ChangeScope, 'networkIds'> & { networkId: number },
  weights: SourceWeights,
): Promise<CellStanding> {
  const rows = await reader.meeting.findMany({
    where: { networkId, withdrawnAt: null, ...(meetingIds && { id: { in: [...meetingIds] } }) },
    select: meetingColumns,
  });
  const meetings = rows.map(toMeetingEntry);
  const lists = await listExhaustiveLists(
    reader,
    meetings.map(({ id }) => id),
  );
  const members = memberIds && { memberIds: [...memberIds] };
  const cells = { networkId, ...members, ...(meetingIds && { meetingIds }) };
  const seats = groupBy(await listSeats(reader, { networkIds: [networkId], ...members }), ({ memberId }) => memberId);
  const said = await listWithWeight(reader, cells, weights);
  return judgeCells({
    meetings,
    lists,
    members: [...new Set([...seats.keys(), ...said.keys()])].map((memberId) => ({
      memberId,
      seats: seats.get(memberId) ?? [],
      assertions: said.get(memberId) ?? [],
    })),
  });
}

/** The first cells by name, in order of time. */
async function nameCells(reader: Reader, found: ChangeConsequences<CellKey[]>): Promise<ChangeConsequences> {
  const idsIn = (cell: CellKey) => {
    const [memberId = 0, meetingId = 0] = cell.split(' ').map(Number);
    return { memberId, meetingId };
  };
  const cells = [...found.absent, ...found.outside, ...found.against].map(idsIn);
  const members = new Map(
    (await listMembers(reader, [...new Set(cells.map(({ memberId }) => memberId))])).map((one) => [one.id, one]),
  );
  const rows = await reader.meeting.findMany({
    where: { id: { in: [...new Set(cells.map(({ meetingId }) => meetingId))] } },
    select: { id: true, titleDe: true, titleEn: true, dateEdtf: true },
    orderBy: [{ earliest: 'asc' }, { id: 'asc' }],
  });
  const order = new Map(rows.map(({ id }, place) => [id, place]));
  const placeIn = (cell: CellKey): number => order.get(idsIn(cell).meetingId) ?? rows.length;
  const named = (keys: readonly CellKey[]): NamedCells => ({
    count: keys.length,
    cells: [...keys]
      .sort((a, b) => placeIn(a) - placeIn(b) || idsIn(a).memberId - idsIn(b).memberId)
      .slice(0, LISTED_CELLS)
      .flatMap((cell) => {
        const [member, meeting] = [members.get(idsIn(cell).memberId), rows[placeIn(cell)]];
        return member && meeting
          ? [{ member, meeting: { title: { de: meeting.titleDe, en: meeting.titleEn }, date: meeting.dateEdtf } }]
          : [];
      }),
  });
  return { absent: named(found.absent), outside: named(found.outside), against: named(found.against) };
}
