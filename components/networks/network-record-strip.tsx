import { NetworkStrip } from '@/components/charts/strip/network-strip';
import { useRegisterFormat } from '@/components/format/register-format';
import { mayBeAttended } from '@/lib/meetings/rules';
import { tallyMeetings } from '@/lib/participation/matrix/rules';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** The strip of a network's record; nothing where no meeting is known to have been held. */
export function NetworkRecordStrip({ record: { network, meetings, members } }: { record: NetworkRecord }) {
  const format = useRegisterFormat();
  const all = tallyMeetings(
    meetings.length,
    members.map(({ row }) => row),
  );
  const held = meetings.flatMap((meeting, place) => {
    const tally = all[place];
    return tally && mayBeAttended(meeting) ? [{ meeting, tally }] : [];
  });
  const dated = held.flatMap(({ meeting: { date } }) => date.earliest ?? []);
  if (held.length === 0) return null;
  return (
    <NetworkStrip
      id={`strip-${network.slug}`}
      name={format.name(network.name)}
      tallies={held.map(({ tally }) => tally)}
      years={[dated[0]?.slice(0, 4) ?? null, dated.at(-1)?.slice(0, 4) ?? null]}
    />
  );
}
