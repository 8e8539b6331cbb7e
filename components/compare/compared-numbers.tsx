import { useTranslations } from 'next-intl';
import { AttendanceLink } from '@/components/participation/attendance-link';
import { gapAnchor } from '@/components/gaps/gap-anchor';
import { useGapText } from '@/components/gaps/gap-text';
import { MINIMUM_KNOWN_FOR_RATE } from '@/components/participation/rate-sentence';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { getPathname, memberHref } from '@/lib/i18n/navigation';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';

interface ComparedNumbersProps {
  record: NetworkRecord;
  entries: readonly MemberInNetwork[];
}

/** The same figures of each, side by side; each leads to what it rests on. */
export function ComparedNumbers({ record, entries }: ComparedNumbersProps) {
  const t = useTranslations('compare.numbers');
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      columns={(['member', 'attended', 'eligible', 'bounds', 'last', 'gap'] as const).map((key) => ({
        key,
        label: t(key),
      }))}
      rows={entries.map((entry) => ({ key: entry.member.id, cells: listCells(record, entry) }))}
    />
  );
}

const listCells = (record: NetworkRecord, entry: MemberInNetwork) =>
  [NameCell, AttendedCell, EligibleCell, BoundsCell, LastCell, LongestCell].map((Cell) => (
    <Cell key={Cell.name} record={record} entry={entry} />
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
function AttendedCell({ record: { network }, entry: { member, row } }: CellProps) {
  const t = useTranslations('compare.numbers');
  const { locale } = useRegisterFormat();
  const { attended, known } = row.rate;
  return (
    <a href={`${getPathname({ locale, href: memberHref(member.slug) })}#${network.slug}`}>
      {t('attendedOf', { attended, known })}
    </a>
  );
}

function EligibleCell({ entry: { row } }: CellProps) {
  const t = useTranslations('compare.numbers');
  const format = useRegisterFormat();
  const { eligible, unknown, completeness } = row.rate;
  return (
    <>
      {t('eligibleOf', { eligible, unknown })}
      {completeness === null ? null : ` (${format.percent(completeness)})`}
    </>
  );
}

/** Never a bare percentage: the unknown cells could move it between these two. */
function BoundsCell({ entry: { row } }: CellProps) {
  const t = useTranslations('compare.numbers');
  const format = useRegisterFormat();
  const { known, lowerBound, upperBound } = row.rate;
  if (known < MINIMUM_KNOWN_FOR_RATE || lowerBound === null || upperBound === null)
    return t('noShare', { minimum: MINIMUM_KNOWN_FOR_RATE });
  const [lower, upper] = [format.percent(lowerBound), format.percent(upperBound)];
  return lower === upper ? lower : t('between', { lower, upper });
}

function LastCell({ record: { network, meetings }, entry: { member, row } }: CellProps) {
  const t = useTranslations('compare.numbers');
  const last = meetings.find(({ id }) => id === row.lastAttendedMeetingId);
  return last ? <AttendanceLink network={network.slug} meeting={last} member={member.slug} /> : t('never');
}

function LongestCell({ record: { network, meetings }, entry: { member, row } }: CellProps) {
  const t = useTranslations('compare.numbers');
  const { locale } = useRegisterFormat();
  const text = useGapText();
  const gap = longestGap(row.gaps);
  if (!gap) return t('noGap');
  const first = meetings.find(({ id }) => id === gap.meetingIds[0])?.slug ?? null;
  return (
    <a href={`${getPathname({ locale, href: memberHref(member.slug) })}#${gapAnchor(network.slug, gap, first)}`}>
      {text.length(gap)}
    </a>
  );
}
