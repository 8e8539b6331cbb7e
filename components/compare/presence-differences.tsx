import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import { presenceDifference } from '@/lib/participation/compare/rules';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';
import { figureVoice } from '@/lib/sources/rules-voice';

/** Longer lists are folded; their length is shown above. */
const MOST_UNFOLDED = 12;

interface PresenceDifferencesProps {
  record: NetworkRecord;
  entries: readonly MemberInNetwork[];
}

/** Every pair in both directions, with the meetings that make the difference. */
export function PresenceDifferences({ record, entries }: PresenceDifferencesProps) {
  const directions = entries.flatMap((one, place) =>
    entries.slice(place + 1).flatMap((other) => [
      { one, other },
      { one: other, other: one },
    ]),
  );
  return (
    <ul className="differences">
      {directions.map(({ one, other }) => (
        <li key={`${one.member.id}-${other.member.id}`}>
          <Difference record={record} one={one} other={other} />
        </li>
      ))}
    </ul>
  );
}

interface DifferenceProps {
  record: NetworkRecord;
  one: MemberInNetwork;
  other: MemberInNetwork;
}

function Difference({ record, one, other }: DifferenceProps) {
  const t = useTranslations('compare.differences');
  const format = useRegisterFormat();
  const { meetingIds, undecided } = presenceDifference(one.row.cells, other.row.cells);
  const names = { ...format.named('one', one.member.name), ...format.named('other', other.member.name) };
  const differing = new Set(meetingIds);
  const told = figureVoice(
    [one, other].flatMap(({ row }) =>
      row.cells.filter(({ meetingId }) => differing.has(meetingId)).map((cell) => cell.voice ?? 'cell'),
    ),
  );
  // Where they never differed, it is told in the words of their records.
  const voice = meetingIds.length > 0 ? told : commonAccountVoice([one, other].map(({ row }) => row.account));
  const sentence = t('direction', { ...names, voice, count: meetingIds.length });
  const dates = <MeetingDates record={record} meetingIds={meetingIds} other={other.member.slug} />;
  return (
    <>
      {meetingIds.length > MOST_UNFOLDED ? (
        <details>
          <summary className="font-medium">{sentence}</summary>
          {dates}
        </details>
      ) : (
        <>
          <p className="font-medium">{sentence}</p>
          {dates}
        </>
      )}
      {undecided > 0 ? <p className="text-sm text-muted">{t('undecided', { ...names, count: undecided })}</p> : null}
    </>
  );
}

/** Each date leads to the line of the one who was not there, with its evidence. */
function MeetingDates({
  record,
  meetingIds,
  other,
}: {
  record: NetworkRecord;
  meetingIds: readonly number[];
  other: string;
}) {
  const format = useRegisterFormat();
  if (meetingIds.length === 0) return null;
  const differing = new Set(meetingIds);
  return (
    <ul className="differences-dates">
      {record.meetings
        .filter(({ id }) => differing.has(id))
        .map((meeting) => (
          <li key={meeting.id}>
            <a
              href={`${getPathname({ locale: format.locale, href: meetingHref(record.network.slug, meeting.slug) })}#${other}`}
            >
              {format.shortMeeting(meeting)}
            </a>
          </li>
        ))}
    </ul>
  );
}
