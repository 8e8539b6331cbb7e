import 'server-only';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { listMeetingsInScope } from '@/lib/meetings/queries-office';
import { listNetworksInScope } from '@/lib/networks/queries-office';
import { countStanding } from '@/lib/office/queries-standing';
import { listSilentMembers } from '@/lib/office/queries-silent';
import { dueOn } from '@/lib/office/reminders/rules';
import { REMINDED_AFTER_DAYS, type NetworkReminders } from '@/lib/office/reminders/types';

/**
 * What an office is reminded of, network by network.
 *
 * @param today ISO day
 */
export async function readReminders(reader: Reader, scope: ReadScope, today: string): Promise<NetworkReminders[]> {
  const networks = await listNetworksInScope(reader, scope);
  const networkIds = networks.map(({ id }) => id);
  const settings = await reader.networkReminder.findMany({ where: { networkId: { in: networkIds } } });
  const daysOf = new Map(settings.map(({ networkId, days }) => [networkId, days]));
  const all = await listMeetingsInScope(reader, scope);
  const meetings = groupBy(all, ({ networkId }) => networkId);
  const records = await countStanding(reader, networkIds);
  const networkOf = new Map(all.map(({ id, networkId }) => [id, networkId]));
  const silent = groupBy(await listSilentMembers(reader, networkIds, all), ({ newestMeetingId }) =>
    networkOf.get(newestMeetingId),
  );
  const proposals = await reader.proposal.groupBy({
    by: ['networkId'],
    where: { networkId: { in: networkIds }, state: 'open' },
    _count: true,
  });
  const proposed = new Map(proposals.map(({ networkId, _count }) => [networkId, _count]));
  return networks.map(({ published: _, ...network }) => {
    const days = daysOf.get(network.id) ?? REMINDED_AFTER_DAYS;
    const own = meetings.get(network.id) ?? [];
    // A meeting that is still to come waits for its day, and not for anybody.
    const waiting = own.filter(
      ({ id, published, state }) =>
        (!published && state !== 'scheduled') || (published && (records.get(id)?.drafts ?? 0) > 0),
    );
    return {
      network,
      days,
      overdue: own.flatMap((meeting) => {
        const due = dueOn(meeting, days);
        if (due === null || due > today || records.has(meeting.id)) return [];
        const { id, slug, date, state } = meeting;
        return [{ id, network, slug, date, planned: state === 'scheduled', dueOn: due }];
      }),
      silentMembers: silent.get(network.id)?.length ?? 0,
      drafts: waiting.length + (proposed.get(network.id) ?? 0),
    };
  });
}
