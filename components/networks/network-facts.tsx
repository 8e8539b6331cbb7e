import { useTranslations } from 'next-intl';
import { AccountSentence } from '@/components/charts/account/account-parts';
import { OrganiserTerms } from '@/components/networks/organiser-terms';
import { RepresentedNote } from '@/components/participation/represented-note';
import { useRegisterFormat } from '@/components/format/register-format';
import { TotalLine } from '@/components/format/total-line';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { FactList, type Fact } from '@/components/ui/fact-list';
import { countSilentOnGuests, mayBeAttended } from '@/lib/meetings/rules';
import { countGuests, countVisitors, networkAccount, seatsAtOnce } from '@/lib/participation/account/rules-network';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** Duty, account, coverage, size and organisers of a network. */
export function NetworkFacts({ record }: { record: NetworkRecord }) {
  const t = useTranslations('network');
  const terms = useTranslations('terms.duty');
  const format = useRegisterFormat();
  const { network, organiserTerms, sources, members, meetings, meetingSources, totals } = record;
  const held = meetings.filter((meeting) => meeting.state === 'held').length;
  const others = meetings.length - held;
  const unsaid = countSilentOnGuests(meetings.filter(mayBeAttended), meetingSources);
  const visiting = countVisitors(record);
  const account = networkAccount(record);
  const { coverage } = network;
  const facts: Fact[] = [
    {
      term: t('duty'),
      detail: network.duty === 'voluntary' ? `${terms(network.duty)}. ${t('voluntary')}` : terms(network.duty),
    },
    {
      term: t('size'),
      detail: t('sizeDetail', { members: members.length, meetings: held, others, ...seatsAtOnce(record) }),
    },
    {
      term: t('account'),
      detail: (
        <>
          <AccountSentence account={account} unit="cells" />.
          <RepresentedNote cells={members.flatMap(({ row }) => row.cells)} />{' '}
          <span className="text-muted">{t('accountUnit', { ...visiting, withoutSeat: account.no_seat.cells })}</span>
        </>
      ),
    },
    {
      term: t('guests'),
      detail: [
        t('guestCount', countGuests(record)),
        unsaid > 0 && t('guestsUnsaid', { unsaid, all: unsaid === held ? 'yes' : 'no' }),
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      term: t('coverage'),
      detail: (
        <>
          {coverage
            ? t('covered', { since: format.date(coverage.since), until: format.date(coverage.until) })
            : t('notCovered')}
          {network.coverageNote ? <span className="block text-muted">{format.name(network.coverageNote)}</span> : null}
        </>
      ),
    },
  ];
  if (totals.length > 0) facts.push({ term: t('totals'), detail: <NetworkTotals totals={totals} sources={sources} /> });
  if (organiserTerms.length > 0) {
    facts.push({ term: t('organisers'), detail: <OrganiserTerms terms={organiserTerms} sources={sources} /> });
  }
  return <FactList facts={facts} />;
}

/** What sources count of all members together. */
function NetworkTotals({ totals, sources }: Pick<NetworkRecord, 'totals' | 'sources'>) {
  return (
    <ul>
      {totals.map((total) => (
        <li key={total.id}>
          <TotalLine total={total} />
          <EvidenceQuote
            short
            quote={total.quote}
            source={sources.find(({ id }) => id === total.sourceId)}
            place={{ line: 'total', id: total.id }}
            locator={total.locator}
          />
        </li>
      ))}
    </ul>
  );
}
