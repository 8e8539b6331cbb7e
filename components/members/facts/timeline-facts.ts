import { useTranslations } from 'next-intl';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { timelineOfMember } from '@/components/charts/timeline/of-member';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { sourceIds } from '@/components/members/facts/seat-facts';
import type { FigureFacts } from '@/components/figure/facts/types';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MemberRecord, NetworkOfMember } from '@/lib/participation/pages/types';

/** What a member's timeline in a network shows, for whatever leaves with it. */
export function useTimelineFacts(): (record: MemberRecord, part: NetworkOfMember) => FigureFacts {
  const t = useTranslations('figure');
  const format = useRegisterFormat();
  const headlines = useSeriesHeadline();
  return (record, part) => {
    const series = timelineOfMember({ ...record, networks: [part] }, figureContext(format.locale));
    const used = sourceIds(part);
    const { network, meetings, row } = part;
    return {
      subject: t('memberIn', { member: format.name(record.member.name), network: format.name(network.name) }),
      finding: headlines.ofMember(series),
      isNamed: false,
      rows: [{ network, member: record.member, meetings, cells: row.cells, account: row.account }],
      account: row.account,
      sources: record.sources.filter(({ id }) => used.has(id)),
    };
  };
}
