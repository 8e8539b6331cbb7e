import { useTranslations } from 'next-intl';
import { useAccountWords } from '@/components/charts/account/account-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { groupBy } from '@/lib/core/grouping';
import type { Chart, ChartColumn, ChartSubject, ChartOrMissing } from '@/lib/participation/charts/types';
import { COMPLETENESS_THRESHOLD } from '@/lib/participation/gaps/rules-ranking';
import { chartAccount } from './finding-words';
import { useHoleWords } from './chart-labels';

/** "1947, 1950–1953": years that follow each other as one. */
export function yearRuns(years: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && year === run.last + 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** What stands below a chart: what it leaves out, and what nobody should read into it. */
export function useChartNotes(): (chart: Chart, subject: ChartSubject) => string[] {
  const t = useTranslations('analysis.note');
  const words = useAccountWords();
  const format = useRegisterFormat();
  const hole = useHoleWords();
  const threshold = format.percent(COMPLETENESS_THRESHOLD);

  const holes = (columns: readonly ChartColumn[]): string[] =>
    [
      ...groupBy(
        columns.filter(({ account }) => account === null),
        (column) => hole(column, columns),
      ),
    ].map(([reason, group]) => t('holes', { years: yearRuns(group.flatMap(({ year }) => year ?? [])), reason }));

  return (chart, subject) => {
    const { excluded } = chartAccount(chart, subject);
    const isExcluded = excluded.cells > 0 ? [t('excluded')] : [];
    if ('columns' in chart) {
      const { columns, undated } = chart;
      return [
        ...holes(columns),
        ...(undated.meetings > 0
          ? [t('undated', { count: undated.meetings, parts: words.parts(undated.account) })]
          : []),
        ...isExcluded,
      ];
    }
    if ('stretches' in chart)
      return [
        ...(chart.others > 0 ? [t('others', { count: chart.others })] : []),
        ...isExcluded,
        ...(chart.kind === 'seats' ? [] : [t('noCause')]),
      ];
    if (chart.kind === 'levels') return isExcluded;
    return [
      ...(chart.leftOut > 0 ? [t('leftOut', { count: chart.leftOut, threshold })] : []),
      ...(subject.of === 'member' && chart.chosen === null
        ? [t('chosenLeftOut', format.named('name', subject.record.member.name))]
        : []),
      ...isExcluded,
    ];
  };
}

/** Why a chart is not drawn, in a sentence. */
export function useMissingWords(): (
  missing: Extract<ChartOrMissing, { missing: string }>,
  of: ChartSubject['of'],
) => string {
  const t = useTranslations('analysis.missing');
  const format = useRegisterFormat();
  return ({ kind, missing }, of) => {
    if (missing === 'no_places') return t(`no_places.${of}`);
    if (missing === 'too_few_compared')
      return t('too_few_compared', { threshold: format.percent(COMPLETENESS_THRESHOLD) });
    if (missing === 'no_levels') return t('no_levels');
    return kind === 'seats' || kind === 'places' ? t(`no_change.${kind}`) : t('no_change.organisers');
  };
}
