import { useTranslations } from 'next-intl';
import { GapCell, LastCell, MemberCell, NetworkCell, AccountCell } from '@/components/gaps/gap-cells';
import { DataTable } from '@/components/ui/data-table';
import type { GapEntry } from '@/lib/participation/gaps/types-list';

interface GapTableProps {
  caption: string;
  entries: readonly GapEntry[];
  /** Meetings missed in the longest gap of the whole list. */
  longest: number;
}

export function GapTable({ caption, entries, longest }: GapTableProps) {
  const t = useTranslations('gaps.column');
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'gap', label: t('gap') },
        { key: 'record', label: t('record') },
        { key: 'last', label: t('last') },
        { key: 'network', label: t('network') },
      ]}
      rows={entries.map((entry) => ({
        key: `${entry.network.id}-${entry.row.memberId}-${entry.gap.firstMeeting ?? entry.gap.statementId}`,
        cells: [
          <MemberCell key="member" seat={entry} rank={entry.rank} />,
          <GapCell key="gap" entry={entry} longest={longest} />,
          <AccountCell key="record" seat={entry} />,
          <LastCell key="last" seat={entry} />,
          <NetworkCell key="network" network={entry.network} />,
        ],
      }))}
    />
  );
}
