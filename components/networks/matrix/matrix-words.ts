import { useTranslations } from 'next-intl';
import type { MatrixWords } from '@/components/charts/matrix/of-network';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MemberKind } from '@/lib/members/types';
import type { Region } from '@/lib/members/types-region';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { joined } from '@/lib/participation/matrix/rules-order';
import type { MatrixRow, MatrixView } from '@/lib/participation/matrix/types';

/** Text beside the names: the figure the rows are sorted by. */
export function useMatrixWords({ sort, group }: MatrixView): MatrixWords {
  const t = useTranslations('matrix');
  const kinds = useTranslations('terms.memberKind');
  const format = useRegisterFormat();
  const attended = ({ account }: MatrixRow) => {
    const { known } = rateFrom(account);
    return known === 0 ? null : `${account.attended.cells}/${known}`;
  };
  const metrics: Record<MatrixView['sort'], (row: MatrixRow) => string | null> = {
    name: attended,
    attended,
    last: ({ lastAttended }) => lastAttended && format.shortDate(lastAttended.date),
    gap: ({ longest }) => longest && t('missed', { count: longest.missed }),
    completeness: ({ account }) => {
      const { completeness } = rateFrom(account);
      return completeness === null ? null : format.percent(completeness);
    },
    joined: (row) => {
      const first = joined(row);
      return first && format.shortDate(first);
    },
  };
  return {
    metricLabel: t(`metric.${sort}`),
    metricOf: metrics[sort],
    groupLabel: (key) =>
      key === null ? t('withoutRegion') : group === 'kind' ? kinds(key as MemberKind) : t(`region.${key as Region}`),
  };
}
