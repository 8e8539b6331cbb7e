import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import { isOpenEnd, partialDateOrNull } from '@/lib/core/partial-date';
import type { Reader } from '@/lib/db/reader';
import { listMeetingsInScope } from '@/lib/meetings/queries-office';
import { listEditableSeats, type EditableSeat } from '@/lib/members/queries-office';
import { listNetworksInScope } from '@/lib/networks/queries-office';
import type { OpenMember } from '@/lib/office/closing/types';

const isOpen = (until: string | null): boolean => {
  const end = partialDateOrNull(until);
  return end === null || isOpenEnd(end);
};

/** What of a member is open still, in the networks of the scope; of others only how much. */
export async function findOpenMember(reader: Reader, scope: ReadScope, memberId: number): Promise<OpenMember> {
  const networks = (await listNetworksInScope(reader, scope)).map(({ published: _, ...network }) => network);
  const byId = new Map(networks.map((network) => [network.id, network]));
  const all = await reader.membership.findMany({ where: { memberId }, select: { networkId: true, untilEdtf: true } });
  const own = await listEditableSeats(reader, [...byId.keys()], memberId);
  const withNetwork = (seat: EditableSeat) => {
    const network = seat.networkId === null ? undefined : byId.get(seat.networkId);
    return network && isOpen(seat.fields.until) ? [{ network, seat }] : [];
  };
  const planned = await reader.meeting.findMany({
    where: {
      state: 'scheduled',
      withdrawnAt: null,
      networkId: { in: [...byId.keys()] },
      OR: [{ hostMemberId: memberId }, { replies: { some: { memberId } } }],
    },
    select: { id: true, hostMemberId: true },
  });
  const hosted = new Set(planned.flatMap((one) => (one.hostMemberId === memberId ? [one.id] : [])));
  const terms = await reader.organiserTerm.findMany({
    where: { memberId, networkId: { in: [...byId.keys()] } },
    select: { networkId: true, untilEdtf: true },
  });
  const ids = planned.map(({ id }) => id);
  const meetings = ids.length === 0 ? [] : await listMeetingsInScope(reader, scope, { ids });
  return {
    seats: own.flatMap(withNetwork),
    elsewhere: all.filter(({ networkId, untilEdtf }) => !byId.has(networkId) && isOpen(untilEdtf)).length,
    planned: meetings.flatMap(({ id, networkId, slug, title, date }) => {
      const network = byId.get(networkId);
      return network ? [{ network, slug, title, date, hosts: hosted.has(id) }] : [];
    }),
    runs: terms.flatMap(({ networkId, untilEdtf }) => (isOpen(untilEdtf) ? (byId.get(networkId) ?? []) : [])),
  };
}

/** Networks of seats, each once; null where one of the seats is none of the member's. */
export async function listNetworksOfSeats(
  reader: Reader,
  memberId: number,
  seatIds: readonly number[],
): Promise<number[] | null> {
  const seats = await reader.membership.findMany({
    where: { id: { in: [...seatIds] }, memberId },
    select: { networkId: true },
  });
  return seats.length === seatIds.length ? [...new Set(seats.map(({ networkId }) => networkId))] : null;
}
