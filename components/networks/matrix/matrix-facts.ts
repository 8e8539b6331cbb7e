import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import type { FigureFacts } from '@/components/figure/facts/types';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { timelineOfMatrix } from '@/components/networks/matrix/matrix-timeline';
import { sumAccounts } from '@/lib/participation/account/rules-parts';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** What a view of a network's matrix shows, for whatever leaves with it. */
export function useMatrixFacts(): (record: NetworkRecord, plan: MatrixPlan) => FigureFacts {
  const format = useRegisterFormat();
  const headlines = useSeriesHeadline();
  return (record, { matrix, isWhole }) => {
    const rows = matrix.groups.flatMap((group) => group.rows);
    return {
      subject: format.name(record.network.name),
      finding: headlines.ofNetwork(timelineOfMatrix(record, matrix, format.locale), isWhole),
      isNamed: false,
      rows: rows.map(({ member, cells, account }) => ({
        ...{ network: record.network, member, meetings: matrix.meetings, cells, account },
      })),
      account: sumAccounts(rows.map(({ account }) => account)),
      sources: record.sources,
    };
  };
}
