import { useTranslations } from 'next-intl';
import { OrganiserTerms } from '@/components/networks/organiser-terms';
import { useRegisterFormat } from '@/components/format/register-format';
import { FactList, type Fact } from '@/components/ui/fact-list';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** Duty, coverage, size and organisers of a network. */
export function NetworkFacts({ record }: { record: NetworkRecord }) {
  const t = useTranslations('network');
  const terms = useTranslations('terms.duty');
  const format = useRegisterFormat();
  const { network, organiserTerms, sources, members, meetings, guests } = record;
  const held = meetings.filter((meeting) => meeting.state === 'held').length;
  const { coverage } = network;
  const facts: Fact[] = [
    { term: t('duty'), detail: terms(network.duty) },
    { term: t('size'), detail: t('sizeDetail', { members: members.length, meetings: held, guests: guests.length }) },
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
