import { useTranslations } from 'next-intl';
import { AccountSentence } from '@/components/charts/account/account-parts';
import { OrganiserTerms } from '@/components/networks/organiser-terms';
import { useRegisterFormat } from '@/components/format/register-format';
import { FactList, type Fact } from '@/components/ui/fact-list';
import { networkAccount } from '@/lib/participation/account/rules-network';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** Duty, account, coverage, size and organisers of a network. */
export function NetworkFacts({ record }: { record: NetworkRecord }) {
  const t = useTranslations('network');
  const terms = useTranslations('terms.duty');
  const format = useRegisterFormat();
  const { network, organiserTerms, sources, members, meetings, visitors } = record;
  const held = meetings.filter((meeting) => meeting.state === 'held').length;
  const { coverage } = network;
  const facts: Fact[] = [
    {
      term: t('duty'),
      detail: network.duty === 'voluntary' ? `${terms(network.duty)}. ${t('voluntary')}` : terms(network.duty),
    },
    {
      term: t('size'),
      detail: t('sizeDetail', {
        members: members.length,
        meetings: held,
        guests: visitors.filter(({ row }) => row.account.guest.cells > 0).length,
      }),
    },
    {
      term: t('account'),
      detail: (
        <>
          <AccountSentence account={networkAccount(record)} unit="cells" />.{' '}
          <span className="text-muted">{t('accountUnit')}</span>
        </>
      ),
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
  if (organiserTerms.length > 0) {
    facts.push({ term: t('organisers'), detail: <OrganiserTerms terms={organiserTerms} sources={sources} /> });
  }
  return <FactList facts={facts} />;
}
