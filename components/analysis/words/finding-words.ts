import { useTranslations } from 'next-intl';
import { useMemberFindings, useNetworkFindings } from '@/components/charts/headline/headline-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { formatMedian, spellNumber } from '@/lib/i18n/formatters';
import { capitalise } from '@/lib/i18n/names/named';
import { sumAccounts, commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { YearOfMeetings } from '@/lib/participation/account/rules-years';
import { findOfChart } from '@/lib/participation/charts/rules-findings';
import type { Chart, ChartColumn, ChartFinding, ChartSubject, Missed, Stretch } from '@/lib/participation/charts/types';
import { findOfPlaces } from '@/lib/participation/headlines/rules-network';
import { findOfMemberYears } from '@/lib/participation/headlines/rules-years';
import type { FigureVoice } from '@/lib/sources/rules-voice';
import { usePeriodText } from '@/components/format/period-text';

/** In whose words a chart tells who attended. */
export function chartVoice(chart: Chart, subject: ChartSubject): FigureVoice {
  if ('columns' in chart) return commonAccountVoice(chart.columns.map(({ account }) => account));
  if ('stretches' in chart) return commonAccountVoice(chart.stretches.map(({ account }) => account));
  return subject.of === 'network'
    ? commonAccountVoice(subject.record.members.map(({ row }) => row.account))
    : commonAccountVoice([subject.part.row.account]);
}

const isYear = (column: ChartColumn): column is ChartColumn & YearOfMeetings => column.year !== null;

type Sentences = {
  readonly [Kind in ChartFinding['kind']]: (finding: Extract<ChartFinding, { kind: Kind }>) => string;
};

/** What a chart shows, in a sentence without a full stop. */
export function useChartFindings(): (chart: Chart, subject: ChartSubject) => string {
  const t = useTranslations('analysis.finding');
  const rank = useTranslations('status.rank');
  const format = useRegisterFormat();
  const period = usePeriodText();
  const ofMember = useMemberFindings();
  const ofNetwork = useNetworkFindings();
  const spell = (value: number) => spellNumber(value, format.locale);

  return (chart, subject) => {
    const voice = chartVoice(chart, subject);
    const { of } = subject;
    const name =
      of === 'member'
        ? format.named('name', subject.record.member.name)
        : format.named('name', subject.record.network.name);
    if (of === 'member' && chart.kind === 'attendance')
      return ofMember.ofYears(findOfMemberYears(chart.columns.filter(isYear)), { name: name.namePlain, voice });
    if (of === 'network' && chart.kind === 'composition') {
      const columns = chart.columns.filter(({ account }) => account !== null);
      const meetings = columns.reduce((sum, column) => sum + column.meetings, 0);
      const fallback = ofNetwork.sizeOfYears(meetings, new Set(columns.map(({ year }) => year)).size);
      return ofNetwork.ofNetwork(findOfPlaces(chartAccount(chart, subject)), { voice, names: [], fallback });
    }
    const stretchName = (stretch: Stretch | undefined): string =>
      stretch === undefined ? '' : chart.kind === 'seats' ? period(stretch) : format.name(stretch.name);
    const stretches = 'stretches' in chart ? chart.stretches : [];
    const share = ({ missed, places, isLeast }: Missed) =>
      t('share', { missed, places, isLeast: isLeast ? 'yes' : 'no' });

    const sentences: Sentences = {
      open_everywhere: ({ columns, unit }) =>
        t('openEverywhere', { columns, columnsText: spell(columns), unit, voice }),
      emptiest: ({ column, taken, places }) => {
        const found = 'columns' in chart ? chart.columns[column] : undefined;
        const label = found?.meeting ? format.meeting(found.meeting) : String(found?.year ?? '');
        return t('emptiest', {
          ...{ label, taken, takenText: spell(taken), placesText: spell(places), voice },
          unit: found?.meeting ? 'meeting' : 'year',
        });
      },
      all_taken: ({ places }) => ofNetwork.ofNetwork({ kind: 'filled', places }, { voice, names: [], fallback: '' }),
      between: ({ least, most, unit }) => t('between', { leastText: spell(least), mostText: spell(most), unit, voice }),
      all_recorded: ({ places }) => t('allRecorded', { places, placesText: spell(places), of }),
      unrecorded: ({ unrecorded, places }) =>
        t('unrecorded', {
          ...{ unrecorded, unrecordedText: spell(unrecorded), places, placesText: spell(places), of },
          all: unrecorded === places ? 'yes' : 'no',
        }),
      chosen: ({ missed, places, isLeast, median }) =>
        missed === 0
          ? t('chosenNone', { ...name, placesText: spell(places), median: formatMedian(median, format.locale), voice })
          : t('chosen', {
              ...{ ...name, missed, missedText: spell(missed), placesText: spell(places), voice },
              ...{ isLeast: isLeast ? 'yes' : 'no', median: formatMedian(median, format.locale) },
            }),
      none_missed: ({ members }) => t('noneMissed', { membersText: spell(members), voice }),
      half_none: ({ without, members }) =>
        t('halfNone', { withoutText: spell(without), membersText: spell(members), voice }),
      half_most: ({ members, most }) =>
        t('halfMost', { membersText: spell(members), most, mostText: spell(most), voice }),
      incomparable: ({ before, after }) => {
        const isEmpty = (stretch: number) => stretches[stretch]?.meetings.length === 0;
        return t('incomparable', {
          ...{ kind: chart.kind, after: stretchName(stretches[after]) },
          side: isEmpty(before) ? 'before' : isEmpty(after) ? 'after' : 'both',
        });
      },
      compared: ({ before, after }) =>
        t('compared', {
          ...{ of, voice, before: stretchName(stretches[before.stretch]), first: share(before) },
          ...{ after: stretchName(stretches[after.stretch]), second: share(after) },
        }),
      rank: ({ rank: most, times, attended }) =>
        t('rank', { rank: rank(most), timesText: spell(times), attendedText: spell(attended), voice }),
      ranks: ({ ranked, attended }) => t('ranks', { rankedText: spell(ranked), attendedText: spell(attended), voice }),
    };
    const finding = findOfChart(chart);
    if (finding === null) {
      // Nobody had a seat at any of its meetings: then how many there are is all that can be told.
      const columns = 'columns' in chart ? chart.columns : [];
      const meetings = columns.reduce((sum, column) => sum + column.meetings, 0);
      return ofNetwork.sizeOfYears(meetings, new Set(columns.map(({ year }) => year)).size);
    }
    return capitalise((sentences[finding.kind] as (finding: ChartFinding) => string)(finding));
  };
}

/** Everything that a chart counts, as one account. */
export function chartAccount(chart: Chart, subject: ChartSubject) {
  if ('columns' in chart)
    return sumAccounts([...chart.columns.flatMap(({ account }) => account ?? []), chart.undated.account]);
  if ('stretches' in chart) return sumAccounts(chart.stretches.map(({ account }) => account));
  return subject.of === 'network'
    ? sumAccounts(subject.record.members.map(({ row }) => row.account))
    : subject.part.row.account;
}
