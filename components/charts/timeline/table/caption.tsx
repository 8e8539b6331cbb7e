import { useTranslations } from 'next-intl';
import { sumAccounts } from '@/lib/participation/account/rules-parts';
import { AccountSentence } from '../../account/account-parts';
import { useGapWords } from '../words/gap-words';
import { firstMeetingDay, lastMeetingDay, periodLabel } from '../layout/period';
import { undatedCount } from '../layout/numbers';
import type { TimelineRow, TimelineSeries } from '../layout/types';

interface TimelineCaptionProps {
  series: TimelineSeries;
  /** Headings above it name the member and the network. */
  isNamed?: boolean;
  /** The drawing says in words what a source states of a period, and when the only attendance was. */
  isTold?: boolean;
}

/** The figure in sentences, computed from the series it draws. */
export function TimelineCaption({ series, isNamed = false, isTold = false }: TimelineCaptionProps) {
  const t = useTranslations('charts.caption');
  const undated = undatedCount(series);
  return (
    <>
      {series.kind === 'network' ? (
        <NetworkSentences series={series} />
      ) : (
        series.rows
          .filter(isShown)
          .map((row) => <MemberSentence key={row.key} row={row} isNamed={isNamed} isTold={isTold} />)
      )}
      {undated > 0 && ` ${t('undated', { count: undated })}`}
    </>
  );
}

/** Others of the line have rows of their own, and are counted in none of these sentences. */
const isShown = ({ line }: TimelineRow): boolean => line === undefined;

function NetworkSentences({ series }: { series: TimelineSeries }) {
  const t = useTranslations('charts.caption');
  const period = periodLabel(firstMeetingDay(series.meetings), lastMeetingDay(series.meetings)) ?? 'none';
  return (
    <>
      {t('network', {
        name: series.name,
        period,
        meetings: series.heldMeetingCount,
        members: series.rows.filter(isShown).length,
      })}{' '}
      <AccountSentence account={sumAccounts(series.rows.filter(isShown).map(({ account }) => account))} unit="cells" />.
    </>
  );
}

interface MemberSentenceProps {
  row: TimelineRow;
  isNamed: boolean;
  isTold: boolean;
}

function MemberSentence({ row, isNamed, isTold }: MemberSentenceProps) {
  const t = useTranslations('charts.caption');
  const { sentence } = useGapWords();
  return (
    <span className="tl-sentence">
      {t(isNamed ? 'named' : 'member', {
        member: row.member.name,
        network: row.label,
        last: (isTold && row.account.attended.cells === 1 ? null : row.lastAttended?.dateLabel) ?? 'none',
        voice: row.account.voice ?? 'cell',
      })}{' '}
      <AccountSentence account={row.account} unit="meetings" />.
      {/* The quote stands in the gap's title, in its own language. */}
      {isTold
        ? null
        : row.gaps.filter(({ kind }) => kind === 'stated').map((gap) => ` ${sentence({ ...gap, quote: null })}.`)}{' '}
    </span>
  );
}
