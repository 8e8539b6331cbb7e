import { useTranslations } from 'next-intl';
import { FoundBy } from '@/components/search/found-by';
import { MeetingLine, NetworkLine, SourceLine } from '@/components/search/result-lines';
import { LastAttended, SeatFigure, ToldBeside } from '@/components/search/seat-line';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { getPathname, memberHref, networkHref } from '@/lib/i18n/navigation';
import type { FoundMember, SearchAnswer, SearchKind } from '@/lib/participation/search/types';

/** The entry that answers, with its figure and the way to its evidence. */
export function BestAnswer({ answer, kind }: { answer: SearchAnswer; kind: SearchKind }) {
  const t = useTranslations('search');
  const [member] = answer.members.entries;
  const [network] = answer.networks.entries;
  const [meeting] = answer.meetings.entries;
  const [source] = answer.sources.entries;
  return (
    <section aria-labelledby="best-answer" className="mt-5 max-w-measure border-s-4 border-accent bg-surface px-5 py-4">
      <h2 id="best-answer" className="mb-1 text-sm font-medium tracking-normal text-muted">
        {t('best')}
      </h2>
      {kind === 'members' && member ? <BestMember entry={member} /> : null}
      {kind === 'networks' && network ? <NetworkLine entry={network} /> : null}
      {kind === 'meetings' && meeting ? <MeetingLine entry={meeting} /> : null}
      {kind === 'sources' && source ? <SourceLine entry={source} /> : null}
    </section>
  );
}

function BestMember({ entry: { member, by, seats } }: { entry: FoundMember }) {
  const t = useTranslations('search');
  const format = useRegisterFormat();
  const name = format.name(member.name);
  const page = getPathname({ locale: format.locale, href: memberHref(member.slug) });
  return (
    <>
      <p className="text-lg">
        <TextLink href={memberHref(member.slug)} className="font-medium">
          {name}
        </TextLink>
        {' – '}
        <LastAttended member={member} seat={seats[0]} />
      </p>
      {by === name ? null : (
        <p className="text-sm">
          {name}
          <FoundBy by={by} name={name} />
        </p>
      )}
      <ul className="mt-2 space-y-2">
        {seats.map((seat, position) => (
          <li key={seat.network.id}>
            <TextLink href={networkHref(seat.network.slug)}>{format.name(seat.network.name)}</TextLink>:{' '}
            {position > 0 ? (
              <>
                <LastAttended member={member} seat={seat} />,{' '}
              </>
            ) : null}
            <SeatFigure seat={seat} />. <a href={`${page}#${seat.network.slug}`}>{t('record')}</a>
            <ToldBeside seat={seat} />
          </li>
        ))}
      </ul>
    </>
  );
}
