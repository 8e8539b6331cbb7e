import { useTranslations } from 'next-intl';
import { NetworkStrip } from '@/components/charts/strip/network-strip';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MeetingEntry } from '@/lib/meetings/types';
import { networkCells } from '@/lib/participation/account/rules-network';
import { accountPerMeeting } from '@/lib/participation/account/rules-meetings';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** "2018"; of a meeting that is only dated as "no later than", "spätestens 2022". */
function useYearLabel(): (meeting: MeetingEntry | undefined) => string | null {
  const t = useTranslations('charts.strip');
  const year = (day: string) => day.slice(0, 4);
  return (meeting) => {
    if (meeting?.date.earliest) return year(meeting.date.earliest);
    return meeting?.date.latest ? t('atLatest', { year: year(meeting.date.latest) }) : null;
  };
}

/** The strip of a network's record; nothing where no meeting is known. */
export function NetworkRecordStrip({ record }: { record: NetworkRecord }) {
  const format = useRegisterFormat();
  const yearLabel = useYearLabel();
  const { network, meetings } = record;
  if (meetings.length === 0) return null;
  return (
    <NetworkStrip
      id={`strip-${network.slug}`}
      name={format.name(network.name)}
      accounts={accountPerMeeting(meetings, networkCells(record))}
      years={[yearLabel(meetings[0]), yearLabel(meetings.at(-1))]}
    />
  );
}
