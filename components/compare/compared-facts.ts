import { useTranslations } from 'next-intl';
import { figureContext } from '@/components/charts/timeline/figure-context';
import type { TimelineSeries } from '@/components/charts/timeline/layout/types';
import { timelineOfNetwork } from '@/components/charts/timeline/of-network';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import type { FigureFacts } from '@/components/figure/facts/types';
import { useRegisterFormat } from '@/components/format/register-format';
import type { Locale } from '@/lib/core/localised-text';
import { sumAccounts } from '@/lib/participation/account/rules-parts';
import { withLine } from '@/lib/participation/compare/rules-line';
import type { CompareView } from '@/lib/participation/compare/types';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';

/** The members of a comparison in a network, and with the line whom they follow. */
export function comparedSeries(
  record: NetworkRecord,
  chosen: MemberInNetwork[],
  view: CompareView,
  locale: Locale,
): TimelineSeries {
  const members = view.line ? withLine(chosen, record.members, record.successions) : chosen;
  return timelineOfNetwork({ ...record, members }, figureContext(locale));
}

/** What a comparison in a network shows, for whatever leaves with it. */
export function useComparedFacts(): (
  record: NetworkRecord,
  chosen: MemberInNetwork[],
  view: CompareView,
) => FigureFacts {
  const t = useTranslations('figure');
  const format = useRegisterFormat();
  const headlines = useSeriesHeadline();
  return (record, chosen, view) => {
    const { network, meetings } = record;
    return {
      subject: t('comparedIn', {
        members: chosen.map(({ member }) => format.name(member.name)).join(', '),
        network: format.name(network.name),
      }),
      finding: headlines.ofCompared(comparedSeries(record, chosen, view, format.locale)),
      isNamed: false,
      rows: chosen.map(({ member, row }) => ({ network, member, meetings, cells: row.cells, account: row.account })),
      account: sumAccounts(chosen.map(({ row }) => row.account)),
      sources: record.sources,
    };
  };
}
