import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import type { MatrixMetric } from '@/components/charts/matrix/layout/types';
import type { MatrixWords } from '@/components/charts/matrix/of-network';
import { partShown } from '@/components/charts/timeline/parts';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MemberKind } from '@/lib/members/types';
import type { Region } from '@/lib/members/types-region';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { joined } from '@/lib/participation/matrix/rules-order';
import type { MatrixRow, MatrixSort, MatrixView } from '@/lib/participation/matrix/types';

/** Text beside the names: the figure the rows are sorted by. */
export function useMatrixWords({ sort, group }: Pick<MatrixView, 'group'> & { sort: MatrixSort }): MatrixWords {
  const t = useTranslations('matrix');
  const gaps = useTranslations('charts.gap');
  const kinds = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  const accounts = useAccountWords();
  const spoken = (text: string | null): MatrixMetric | null => (text === null ? null : { short: text, words: null });
  const account = (row: MatrixRow): MatrixMetric => ({
    short: accounts.short(row.account),
    words: accounts.parts(row.account),
  });
  const metrics: Record<MatrixSort, (row: MatrixRow) => MatrixMetric | null> = {
    missed: account,
    name: account,
    attended: account,
    last: ({ lastAttended }) => spoken(lastAttended && format.shortDate(lastAttended.date)),
    gap: ({ longest, cells }) => {
      if (!longest) return null;
      const words = t('missed', { count: longest.missed });
      const part = partShown(longest, new Set(cells.map(({ meetingId }) => meetingId)));
      return spoken(part ? gaps('partShort', { ...part, words, meetings: longest.meetings }) : words);
    },
    completeness: (row) => {
      const { completeness } = rateFrom(row.account);
      return spoken(completeness === null ? null : format.percent(completeness));
    },
    joined: (row) => {
      const first = joined(row);
      return spoken(first && format.shortDate(first));
    },
  };
  return {
    metricLabel: t(`metric.${sort}`),
    metricOf: metrics[sort],
    groupLabel: (key) =>
      key === null ? t('withoutRegion') : group === 'kind' ? kinds(key as MemberKind) : t(`region.${key as Region}`),
  };
}
