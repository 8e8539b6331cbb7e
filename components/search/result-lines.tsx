import { useTranslations } from 'next-intl';
import { FoundBy } from '@/components/search/found-by';
import { LastAttended, SeatFigure, ToldBeside } from '@/components/search/seat-line';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref, memberHref, networkHref, sourceHref } from '@/lib/i18n/navigation';
import type { FoundMeeting, FoundMember, FoundNetwork, FoundSource } from '@/lib/participation/search/types';

/* One entry of each kind: what it is, why it was found, and the figure somebody comes for. */

export function MemberLine({ entry: { member, territory, by, seats } }: { entry: FoundMember }) {
  const t = useTranslations('search');
  const format = useRegisterFormat();
  const name = format.name(member.name);
  const [seat] = seats;
  const byTerritory = territory !== null && Object.values(territory.name).includes(by);
  return (
    <>
      <TextLink href={memberHref(member.slug)} className="font-medium">
        {name}
      </TextLink>
      <FoundBy by={by} name={name} as={byTerritory ? 'inTerritory' : 'alsoKnown'} />
      <span className="mt-1.5 block text-sm text-muted">
        <LastAttended member={member} seat={seat} />
        {seat ? (
          <>
            , {format.name(seat.network.name)}: <SeatFigure seat={seat} />
          </>
        ) : null}
        {seats.length > 1 ? ` · ${t('moreSeats', { count: seats.length - 1 })}` : null}
      </span>
      {seat ? <ToldBeside seat={seat} /> : null}
    </>
  );
}

export function NetworkLine({ entry: { network, by, memberCount, heldMeetingCount } }: { entry: FoundNetwork }) {
  const t = useTranslations('search');
  const format = useRegisterFormat();
  const name = format.name(network.name);
  return (
    <>
      <TextLink href={networkHref(network.slug)} className="font-medium">
        {name}
      </TextLink>
      <FoundBy by={by} name={name} as={Object.values(network.name).includes(by) ? 'alsoKnown' : 'runBy'} />
      <span className="block text-sm text-muted">
        {t('networkSize', { members: memberCount, meetings: heldMeetingCount })}
      </span>
    </>
  );
}

export function MeetingLine({ entry: { network, slug, title, date, place } }: { entry: FoundMeeting }) {
  const format = useRegisterFormat();
  return (
    <>
      <TextLink href={meetingHref(network.slug, slug)} className="font-medium">
        {format.name(title)}, {format.date(date)}
      </TextLink>
      <span className="block text-sm text-muted">
        {format.name(network.name)}
        {place ? ` · ${format.name(place)}` : null}
      </span>
    </>
  );
}

export function SourceLine({ entry: { source } }: { entry: FoundSource }) {
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  return (
    <>
      <TextLink href={sourceHref(source.slug)} className="font-medium">
        <span lang={source.language}>{source.title}</span>
      </TextLink>
      <span className="block text-sm text-muted">
        {source.publisher}, {source.date ? format.date(source.date) : evidence('undated')}
      </span>
    </>
  );
}
