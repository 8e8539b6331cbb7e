import { useTranslations } from 'next-intl';
import { AccountSentence } from '@/components/charts/account/account-parts';
import { CalendarLink } from '@/components/meetings/calendar-link';
import { useDelegateCounts } from '@/components/meetings/delegate-counts';
import { DifferenceSummary } from '@/components/meetings/difference-summary';
import { MeetingComparison } from '@/components/meetings/meeting-comparison';
import { MeetingNeighbours } from '@/components/meetings/meeting-neighbours';
import { MeetingSources } from '@/components/meetings/meeting-sources';
import { ParticipantGroups } from '@/components/meetings/participant-groups';
import { ParticipantTable } from '@/components/meetings/participant-table';
import { representedMembers } from '@/components/meetings/represented-members';
import { UnrecordedReason } from '@/components/participation/unrecorded-reason';
import { useRegisterFormat } from '@/components/format/register-format';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { FactList, type Fact } from '@/components/ui/fact-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { networkHref } from '@/lib/i18n/navigation';
import { accountTotal } from '@/lib/participation/account/rules-parts';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { calendarDays } from '@/lib/meetings/calendar/rules';
import { mayBeAttended, mostComplete } from '@/lib/meetings/rules';
import { plainNumber } from '@/lib/meetings/rules-series';
import type { MeetingRecord } from '@/lib/participation/pages/types';

/** One meeting: when and where, who was there, who was not, what nobody recorded, and the documents. */
export function MeetingArticle({ record }: { record: MeetingRecord }) {
  const t = useTranslations('meeting');
  const site = useTranslations('site');
  const terms = useTranslations('terms');
  const format = useRegisterFormat();
  const { network, meeting, account, participants, guests, meetingSources, sources } = record;
  const represented = representedMembers([...participants, ...guests]);
  const at = { network: network.slug, meeting: meeting.slug };
  const completeFor = mostComplete(meetingSources);
  const noGuests = completeFor === 'everybody' ? t('noGuests') : t('guestsUnsaid');
  const voice = account.voice ?? 'cell';
  const unclear = account.seat_unclear.cells;
  const lede = [
    t(`lede.${completeFor}`, { voice }),
    unclear > 0 && t('unclearLede', { unclear }),
    guests.length === 0 && noGuests,
  ]
    .filter(Boolean)
    .join(' ');
  const guestsLede = [t('guestsLede'), completeFor !== 'everybody' && t('guestsIncomplete')].filter(Boolean).join(' ');
  const rate = rateFrom(account);
  const { ranks, modes } = useDelegateCounts(participants);
  const recorded = () => {
    const { known, unknown, completeness } = rate;
    const { cells: attended, announced = 0 } = account.attended;
    const eligible = rate.eligible - account.guestsWithSeat;
    const words =
      network.duty === 'voluntary' || completeness === null
        ? t('recordedCount', { known, unknown, eligible: rate.eligible })
        : t('recorded', { known, eligible: rate.eligible, share: format.percent(completeness) });
    return unknown + announced === 0 || known === 0
      ? words
      : `${words} ${t('bounds', { announced, attended: attended - announced, most: attended + unknown, eligible, voice })}`;
  };
  const seriesLabel = (label: string | null) =>
    label === null ? null : plainNumber(label) === null ? t('label', { label }) : t('number', { number: label });
  const facts: Fact[] = [
    {
      term: t('date'),
      detail: calendarDays(meeting) ? (
        <>
          {format.date(meeting.date)} · <CalendarLink network={network.slug} meeting={meeting.slug} />
        </>
      ) : (
        format.date(meeting.date)
      ),
    },
    { term: t('place'), detail: meeting.place ? format.name(meeting.place) : t('placeUnknown') },
    {
      term: t('kind'),
      detail: [terms(`meetingKind.${meeting.kind}`), seriesLabel(meeting.label), terms(`meetingState.${meeting.state}`)]
        .filter(Boolean)
        .join(' · '),
    },
  ];
  facts.push({
    term: t('participation'),
    detail:
      accountTotal(account) > 0 ? (
        <a href="#participants">
          <AccountSentence account={account} unit={guests.length > 0 ? 'everybody' : 'members'} />
        </a>
      ) : (
        t('noSeats')
      ),
  });
  if (mayBeAttended(meeting)) {
    if (rate.eligible > 0) facts.push({ term: t('completeness'), detail: recorded() });
    if (record.comparison)
      facts.push({ term: t('difference.fact'), detail: <DifferenceSummary comparison={record.comparison} /> });
    if (ranks) facts.push({ term: t('ranks'), detail: ranks });
    if (modes) facts.push({ term: t('modes'), detail: modes });
  }
  return (
    <article>
      <Breadcrumbs
        label={site('breadcrumbs')}
        crumbs={[
          { label: site('sections.networks'), href: '/networks' },
          { label: format.name(network.name), href: networkHref(network.slug) },
        ]}
      />
      <PageHeading kind={t('heading')} title={format.name(meeting.title)} />
      <FactList facts={facts} />
      {participants.length > 0 ? (
        <Section id="participants" title={t('participants', { unclear })} lede={lede}>
          {record.unrecorded ? (
            <UnrecordedReason place={{ ...at, member: null }} note={record.unrecorded} sources={sources} />
          ) : null}
          <ParticipantGroups at={at} participants={participants} sources={sources} represented={represented} />
        </Section>
      ) : null}
      {guests.length > 0 ? (
        <Section id="guests" title={t('guests')} lede={guestsLede}>
          <ParticipantTable
            at={at}
            caption={t('guests')}
            participants={guests}
            sources={sources}
            represented={represented}
          />
        </Section>
      ) : null}
      <MeetingComparison network={network} comparison={record.comparison} />
      <Section id="sources" title={t('sources')}>
        <MeetingSources at={at} meetingSources={meetingSources} sources={sources} />
      </Section>
      <MeetingNeighbours network={network} previous={record.previous} next={record.next} />
    </article>
  );
}
