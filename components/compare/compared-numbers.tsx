import { useTranslations } from 'next-intl';
import { AccountParts } from '@/components/charts/account/account-parts';
import { useAccountWords } from '@/components/charts/account/account-words';
import { AttendanceLink } from '@/components/participation/attendance-link';
import { gapAnchor } from '@/components/gaps/gap-anchor';
import { useGapText } from '@/components/gaps/gap-text';
import { ShareSentence } from '@/components/participation/account-summary';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { getPathname, memberHref } from '@/lib/i18n/navigation';
import { isLastAnnounced } from '@/lib/participation/cells/rules-announced';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';

interface ComparedNumbersProps {
  record: NetworkRecord;
  entries: readonly MemberInNetwork[];
}

/** The same figures of each, side by side; each leads to what it rests on. */
export function ComparedNumbers({ record, entries }: ComparedNumbersProps) {
  const t = useTranslations('compare.numbers');
  const words = useAccountWords();
  // Where nobody owes attendance there is no share; the network's sentence above says why.
  const hasShare = record.network.duty !== 'voluntary';
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'account', label: t('account') },
        ...(hasShare ? [{ key: 'share', label: t('share') }] : []),
        { key: 'last', label: words.last(entries.map(({ row }) => row.account)) },
        { key: 'gap', label: t('gap') },
      ]}
      rows={entries.map((entry) => ({ key: entry.member.id, cells: listCells({ record, entry }, hasShare) }))}
    />
  );
}

const listCells = (cell: CellProps, hasShare: boolean) =>
  [NameCell, AccountCell, ...(hasShare ? [ShareCell] : []), LastCell, LongestCell].map((Cell) => (
    <Cell key={Cell.name} {...cell} />
  ));

interface CellProps {
  record: NetworkRecord;
  entry: MemberInNetwork;
}

function NameCell({ entry: { member } }: CellProps) {
  const format = useRegisterFormat();
  return <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>;
}

/** Leads to every meeting that was counted. */
function AccountCell({ record: { network }, entry: { member, row } }: CellProps) {
  const { locale } = useRegisterFormat();
  return (
    <a href={`${getPathname({ locale, href: memberHref(member.slug) })}#${network.slug}`}>
      <AccountParts account={row.account} />
    </a>
  );
}

/** Never a bare percentage: the unknown cells could move it between these two. */
function ShareCell({ record: { network }, entry: { row } }: CellProps) {
  return <ShareSentence account={row.account} duty={network.duty} />;
}

function LastCell({ record: { network, meetings }, entry: { member, row } }: CellProps) {
  const words = useAccountWords();
  const last = meetings.find(({ id }) => id === row.lastAttendedMeetingId);
  return last ? (
    <AttendanceLink
      network={network.slug}
      meeting={{ ...last, announced: isLastAnnounced(row) }}
      member={member.slug}
    />
  ) : (
    words.never(row.account)
  );
}

function LongestCell({ record: { network, meetings }, entry: { member, row } }: CellProps) {
  const t = useTranslations('compare.numbers');
  const { locale } = useRegisterFormat();
  const text = useGapText();
  const gap = longestGap(row.gaps);
  const unrecorded = row.account.not_recorded.cells;
  if (!gap) return unrecorded > 0 ? t('gapUnknown', { count: unrecorded }) : t('noGap');
  const first = meetings.find(({ id }) => id === gap.meetingIds[0])?.slug ?? null;
  return (
    <a href={`${getPathname({ locale, href: memberHref(member.slug) })}#${gapAnchor(network.slug, gap, first)}`}>
      {text.length(gap)}
    </a>
  );
}
