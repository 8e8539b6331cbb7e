import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import { listTabled } from '@/components/charts/account/stack';
import type { FigureNumbers } from '@/components/figure/facts/types';
import { useRegisterFormat } from '@/components/format/register-format';
import { usePeriodText } from '@/components/format/period-text';
import type { RegisterMessages } from '@/lib/i18n/messages';
import type { Account, AccountPart } from '@/lib/participation/account/types';
import { attendanceBounds, recordedPlaces } from '@/lib/participation/charts/rules-bounds';
import type { Chart, ChartColumn, ChartSubject } from '@/lib/participation/charts/types';
import { useHoleWords, useLevelRowWords } from './chart-labels';
import { chartVoice } from './finding-words';

type Column = FigureNumbers['columns'][number];
type Name = Exclude<keyof RegisterMessages['analysis']['column'], 'part'>;

/** The points of a chart, a line each: what its table shows, and its files of numbers hold. */
export function useChartNumbers(): (chart: Chart, subject: ChartSubject) => FigureNumbers {
  const label = useTranslations('analysis.table');
  const meaning = useTranslations('analysis.column');
  const words = useAccountWords();
  const format = useRegisterFormat();
  const period = usePeriodText();
  const hole = useHoleWords();
  const level = useLevelRowWords();

  const column = (key: Name, isNumber = false): Column => ({ key, label: label(key), meaning: meaning(key), isNumber });
  const periodOf = ({ meeting, year }: ChartColumn): string => (meeting ? meeting.date.edtf : String(year ?? ''));

  return (chart, subject) => {
    const voice = chartVoice(chart, subject);
    const partColumn = (part: AccountPart): Column => ({
      ...{ key: part, label: words.name(part, voice), isNumber: true },
      meaning: meaning('part', { name: words.name(part, voice) }),
    });
    const partColumns = (accounts: readonly (Account | null)[]) =>
      listTabled(accounts).map((part) => ({ part, column: partColumn(part) }));
    const ofColumns = (
      columns: readonly ChartColumn[],
      numbers: readonly Column[],
      counts: (account: Account) => readonly number[],
    ): FigureNumbers => {
      // Where every line has numbers, nothing is to be noted of any.
      const isNoted = columns.some(({ account }) => account === null);
      return {
        columns: [column('period'), column('meetings', true), ...numbers, ...(isNoted ? [column('note')] : [])],
        lines: columns.map((one) => [
          periodOf(one),
          one.account === null ? '' : String(one.meetings),
          ...(one.account === null ? numbers.map(() => '') : counts(one.account).map(String)),
          ...(isNoted ? [one.account === null ? hole(one, columns) : ''] : []),
        ]),
      };
    };
    if ('stretches' in chart) {
      const parts = partColumns(chart.stretches.map(({ account }) => account));
      return {
        columns: [column('stretch'), column('period'), column('meetings', true), ...parts.map((one) => one.column)],
        lines: chart.stretches.map((stretch) => [
          format.name(stretch.name),
          period(stretch),
          String(stretch.meetings.length),
          ...parts.map(({ part }) => String(stretch.account[part].cells)),
        ]),
      };
    }
    if (chart.kind === 'attendance') {
      const isExcluded = chart.columns.some(({ account }) => account !== null && account.excluded.cells > 0);
      return ofColumns(
        chart.columns,
        [
          ...[column('places', true), column('least', true), column('most', true)],
          ...(isExcluded ? [partColumn('excluded')] : []),
        ],
        (account) => {
          const { places, least, most } = attendanceBounds(account);
          return [places, least, most, ...(isExcluded ? [account.excluded.cells] : [])];
        },
      );
    }
    if (chart.kind === 'completeness')
      return ofColumns(
        chart.columns,
        [column('places', true), column('recorded', true), column('unrecorded', true)],
        (account) => {
          const { places, recorded } = recordedPlaces(account);
          return [places, recorded, places - recorded];
        },
      );
    if (chart.kind === 'distribution')
      return {
        columns: [column('member'), column('missed', true), column('places', true)],
        lines: chart.members.map(({ member, missed, places }) => [
          format.name(member.name),
          String(missed),
          String(places),
        ]),
      };
    if (chart.kind === 'levels')
      return {
        columns: [column('date'), column('meeting'), column('level')],
        lines: chart.marks.map(({ meeting, row }) => [
          meeting.date.edtf,
          format.name(meeting.title),
          level(row, chart, subject),
        ]),
      };
    const parts = partColumns(chart.columns.map(({ account }) => account));
    return ofColumns(
      chart.columns,
      parts.map((one) => one.column),
      (account) => parts.map(({ part }) => account[part].cells),
    );
  };
}
