import { useTranslations } from 'next-intl';
import { drawColumns } from '@/components/analysis/drawing/columns';
import { drawDistribution, drawsDots } from '@/components/analysis/drawing/distribution';
import { drawLevels } from '@/components/analysis/drawing/levels';
import { drawStretches } from '@/components/analysis/drawing/stretches';
import type { ChartLabels } from '@/components/analysis/drawing/types';
import { useChartLabels } from '@/components/analysis/words/chart-labels';
import { useChartNotes } from '@/components/analysis/words/chart-notes';
import { useChartNumbers } from '@/components/analysis/words/chart-numbers';
import { chartAccount, chartVoice, useChartFindings } from '@/components/analysis/words/finding-words';
import type { FigureFacts } from '@/components/figure/facts/types';
import type { Picture } from '@/components/figure/picture/types';
import { useRegisterFormat } from '@/components/format/register-format';
import { useTimelineFacts } from '@/components/members/facts/timeline-facts';
import type { Chart, ChartSubject } from '@/lib/participation/charts/types';

/** A chart as pages show it and files take it away. */
export interface ChartFigure {
  facts: FigureFacts;
  /** What kind of chart it is, and what it measures. */
  title: string;
  deck: string;
  /** What it leaves out, and what nobody should read into it. */
  notes: string[];
  /** @param figure begins the ids within the drawing. Widths in CSS pixels. */
  draw: (figure: string, width: number) => Picture;
}

function drawChart(chart: Chart, figure: string, labels: ChartLabels, width: number): Picture {
  switch (chart.kind) {
    case 'attendance':
    case 'composition':
    case 'completeness':
      return drawColumns(chart, figure, labels, width);
    case 'distribution':
      return drawDistribution(chart, labels, width);
    case 'organisers':
    case 'seats':
    case 'places':
      return drawStretches(chart.stretches, figure, labels, width);
    case 'levels':
      return drawLevels(chart, labels, width);
  }
}

/** Everything that is said of a chart, of its one account. */
export function useChartFigure(): (chart: Chart, subject: ChartSubject) => ChartFigure {
  const t = useTranslations('analysis');
  const format = useRegisterFormat();
  const finding = useChartFindings();
  const notesOf = useChartNotes();
  const numbersOf = useChartNumbers();
  const labelsOf = useChartLabels();
  const ofMember = useTimelineFacts();
  return (chart, subject) => {
    const about = {
      ...{ of: subject.of, voice: chartVoice(chart, subject) },
      unit: 'unit' in chart ? chart.unit : 'year',
      dots: chart.kind === 'distribution' && drawsDots(chart) ? 'yes' : 'no',
    };
    const shared = {
      ...{ finding: finding(chart, subject), isNamed: false },
      ...{ account: chartAccount(chart, subject), numbers: numbersOf(chart, subject) },
    };
    const facts: FigureFacts =
      subject.of === 'member'
        ? { ...ofMember(subject.record, subject.part), ...shared }
        : {
            ...shared,
            subject: format.name(subject.record.network.name),
            rows: [],
            meetings: subject.record.meetings,
            sources: subject.record.sources,
          };
    return {
      facts,
      title: t(`title.${chart.kind}`, about),
      deck: t(`deck.${chart.kind}`, about),
      notes: notesOf(chart, subject),
      draw: (figure, width) => drawChart(chart, figure, labelsOf(chart, subject, figure), width),
    };
  };
}
