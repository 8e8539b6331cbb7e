import { NetworkStrip } from '@/components/charts/strip/network-strip';
import { useRegisterFormat } from '@/components/format/register-format';
import { networkCells } from '@/lib/participation/account/rules-network';
import { accountPerMeeting } from '@/lib/participation/account/rules-meetings';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** The strip of a network's record; nothing where no meeting is known. */
export function NetworkRecordStrip({ record }: { record: NetworkRecord }) {
  const format = useRegisterFormat();
  const { network, meetings } = record;
  const dated = meetings.flatMap(({ date }) => date.earliest ?? []);
  if (meetings.length === 0) return null;
  return (
    <NetworkStrip
      id={`strip-${network.slug}`}
      name={format.name(network.name)}
      accounts={accountPerMeeting(meetings, networkCells(record))}
      years={[dated[0]?.slice(0, 4) ?? null, dated.at(-1)?.slice(0, 4) ?? null]}
    />
  );
}
