import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import { partClass, PartPattern } from '@/components/charts/account/part-pattern';
import { listStacked } from '@/components/charts/account/stack';
import type { ChartLabels } from '@/components/analysis/drawing/types';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import type { KeyEntry } from '@/components/figure/picture/types';
import { formatMedian, formatNumber } from '@/lib/i18n/formatters';
import { getPathname, meetingHref, memberHref } from '@/lib/i18n/navigation';
import { KNOWN_RANKS } from '@/lib/participation/account/rules-levels';
import { ACCOUNT_PARTS } from '@/lib/participation/account/rules-parts';
import type { Account, AccountPart } from '@/lib/participation/account/types';
import { attendanceBounds, recordedPlaces } from '@/lib/participation/charts/rules-bounds';
import type { Chart, ChartColumn, ChartSubject, LevelRow } from '@/lib/participation/charts/types';
import type { MeetingEntry } from '@/lib/meetings/types';
import { chartVoice } from './finding-words';

const NARROW = 34;

const SAMPLE = { x: -13, y: -8, width: 26, height: 16 };

/** Why a year has no column. */
export function useHoleWords(): (column: ChartColumn, columns: readonly ChartColumn[]) => string {
  const t = useTranslations('charts.years');
  return ({ covered }, columns) => {
    if (covered) return t('noMeeting');
    return columns.some((one) => one.covered) ? t('notCovered') : t('noMeetingKnown');
  };
}

/** What a level or another state of a meeting is called. */
export function useLevelRowWords(): (row: LevelRow, chart: Chart, subject: ChartSubject) => string {
  const t = useTranslations('analysis.drawing');
  const rank = useTranslations('status.rank');
  const words = useAccountWords();
  return (row, chart, subject) => {
    const known = KNOWN_RANKS.find((one) => one === row);
    if (known) return rank(known);
    const part = ACCOUNT_PARTS.find((one): one is AccountPart => one === row);
    if (part) return words.name(part, chartVoice(chart, subject));
    return t(row as 'differing' | 'in_words' | 'no_rank');
  };
}

/** All words of a drawing. @param figure begins the ids within it */
export function useChartLabels(): (chart: Chart, subject: ChartSubject, figure: string) => ChartLabels {
  const t = useTranslations('analysis');
  const words = useAccountWords();
  const format = useRegisterFormat();
  const period = usePeriodText();
  const hole = useHoleWords();
  const levelOf = useLevelRowWords();
  const { locale } = format;

  const yearOf = ({ date: { earliest, latest } }: MeetingEntry): string =>
    earliest ? earliest.slice(0, 4) : latest ? t('drawing.before', { year: latest.slice(0, 4) }) : '?';

  return (chart, subject, figure) => {
    const voice = chartVoice(chart, subject);
    const accounts: readonly (Account | null)[] =
      'columns' in chart
        ? chart.columns.map(({ account }) => account)
        : 'stretches' in chart
          ? chart.stretches.map(({ account }) => account)
          : [];
    const ofPart = (part: AccountPart): KeyEntry => ({
      sign: (
        <>
          <PartPattern id={`${figure}-key-${part}`} part={part} />
          <rect {...SAMPLE} fill={`url(#${figure}-key-${part})`} className={`part-area ${partClass(part)}`} />
        </>
      ),
      words: words.name(part, voice),
    });
    const ofClass = (className: string, name: 'sure' | 'open' | 'places' | 'meetings' | 'recorded'): KeyEntry => ({
      sign: <rect {...SAMPLE} className={className} />,
      words: t(`key.${name}`),
    });
    const parts = (): KeyEntry[] => listStacked(accounts).map(ofPart);
    const bounds = accounts.flatMap((account) => (account ? [attendanceBounds(account)] : []));
    const others = subject.of === 'network' ? 'places' : 'meetings';
    const keys: Readonly<Record<Chart['kind'], () => KeyEntry[]>> = {
      attendance: () => [
        ofClass('an-sure an-sure-key', 'sure'),
        ...(bounds.some(({ least, most }) => most > least) ? [ofClass('an-open', 'open')] : []),
        ...(bounds.some(({ missed }) => missed > 0) ? [ofPart('known_absence')] : []),
        ...(bounds.some(({ most, missed, places }) => places - missed > most) ? [ofClass('an-places', others)] : []),
        ...(accounts.some((account) => account && account.excluded.cells > 0) ? [ofPart('excluded')] : []),
      ],
      completeness: () => [
        ofClass('an-recorded', 'recorded'),
        ...(accounts.some((account) => account && account.not_recorded.cells > 0) ? [ofPart('not_recorded')] : []),
      ],
      composition: parts,
      organisers: parts,
      seats: parts,
      places: parts,
      distribution: () => [],
      levels: () => [],
    };
    /** Of whom nothing could be expected the account alone says anything. */
    const columnWords = (column: ChartColumn): string => {
      const { account } = column;
      if (account === null) return hole(column, 'columns' in chart ? chart.columns : []);
      if (attendanceBounds(account).places === 0) return words.parts(account);
      if (chart.kind === 'attendance') {
        const { least, most, places } = attendanceBounds(account);
        return t('drawing.bounds', { least, most, places, same: least === most ? 'yes' : 'no' });
      }
      if (chart.kind === 'completeness') return t('drawing.recorded', { ...recordedPlaces(account) });
      return words.parts(account);
    };
    return {
      key: keys[chart.kind](),
      number: (value) => formatNumber(value, locale),
      short: ({ meeting, year }, room) => {
        const long = meeting ? yearOf(meeting) : String(year ?? '?');
        return room < NARROW && /^\d{4}$/.test(long) ? `’${long.slice(2)}` : long;
      },
      title: (column) =>
        t('drawing.columnTitle', {
          label: column.meeting ? format.meeting(column.meeting) : String(column.year ?? '?'),
          words: columnWords(column),
        }),
      member: ({ member, missed, places }) => ({
        name: format.name(member.name),
        title: t('drawing.member', { name: format.name(member.name), missed, places }),
        href: getPathname({ locale, href: memberHref(member.slug) }),
      }),
      median: chart.kind === 'distribution' ? t('drawing.median', { median: formatMedian(chart.median, locale) }) : '',
      missed: t('drawing.missed', { voice }),
      stretch: (stretch) => ({
        name: chart.kind === 'seats' ? period(stretch) : format.name(stretch.name),
        period: chart.kind === 'seats' ? '' : period(stretch),
        summary:
          stretch.meetings.length === 0
            ? ''
            : t('drawing.summary', { meetings: stretch.meetings.length, parts: words.parts(stretch.account) }),
      }),
      noMeeting: t('drawing.noMeeting'),
      level: (row) => levelOf(row, chart, subject),
      meeting: (meeting) => ({
        year: yearOf(meeting),
        title: format.meeting(meeting),
        href: getPathname({
          locale,
          href: meetingHref(
            subject.of === 'network' ? subject.record.network.slug : subject.part.network.slug,
            meeting.slug,
          ),
        }),
      }),
    };
  };
}
