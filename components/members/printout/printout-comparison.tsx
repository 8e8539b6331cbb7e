import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { formatNumber } from '@/lib/i18n/formatters';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { missedBand } from '@/lib/participation/compare/rules';
import { COMPLETENESS_THRESHOLD } from '@/lib/participation/gaps/rules-ranking';
import type { NetworkOfMember, NetworkRecord } from '@/lib/participation/pages/types';

interface PrintoutComparisonProps {
  part: NetworkOfMember;
  record: NetworkRecord;
}

/** How many meetings were missed beside the middle of the network; where too little is recorded, that there is no middle. */
export function PrintoutComparison({ part, record }: PrintoutComparisonProps) {
  const t = useTranslations('printout');
  const format = useRegisterFormat();
  // Who could come to no meeting, as a guest, has nothing to be compared in.
  if (rateFrom(part.row.account).eligible === 0) return null;
  const { quartiles, counted, members } = missedBand(
    record.members.map(({ row }) => row),
    COMPLETENESS_THRESHOLD,
  );
  const basis = { counted, members, threshold: format.percent(COMPLETENESS_THRESHOLD) };
  return (
    <>
      <h3>{t('comparison')}</h3>
      <p data-comparison={part.network.slug}>
        {quartiles
          ? t('missedMedian', {
              ...basis,
              missed: part.row.account.known_absence.cells,
              median: formatNumber(quartiles.median, format.locale),
            })
          : t('noMedian', basis)}
      </p>
    </>
  );
}
