import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import { AccountCell, LastCell, NetworkCell } from '@/components/gaps/gap-cells';
import { GapMembers } from '@/components/gaps/gap-members';
import { DataTable } from '@/components/ui/data-table';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import type { ChosenSeat } from '@/lib/participation/gaps/types-list';

/** Seats without a rank, each with the reason. */
export function UncomparedTable({ seats, threshold }: { seats: readonly ChosenSeat[]; threshold: number }) {
  const t = useTranslations('gaps');
  const words = useAccountWords();
  const reason = ({ row }: ChosenSeat) => {
    const { known, eligible, completeness } = rateFrom(row.account);
    return completeness === null
      ? t('apart.nothingEligible')
      : t('apart.tooFew', {
          known,
          eligible,
          needed: Math.ceil(threshold * eligible),
        });
  };
  return (
    <DataTable
      caption={t('apart.title')}
      captionHidden
      phoneFold
      columns={[
        { key: 'member', label: t('column.member') },
        { key: 'reason', label: t('column.reason') },
        { key: 'last', label: words.last(seats.map(({ row }) => row.account)) },
        { key: 'network', label: t('column.network') },
      ]}
      rows={seats.map((seat) => ({
        key: `${seat.network.id}-${seat.row.memberId}`,
        cells: [
          <GapMembers key="member" members={[seat.row.member]} />,
          <>
            {reason(seat)}. {t('column.record')}: <AccountCell seat={seat} />
          </>,
          <LastCell key="last" seat={seat} />,
          <NetworkCell key="network" network={seat.network} />,
        ],
      }))}
    />
  );
}
