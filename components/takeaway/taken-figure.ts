import { useChartFigure } from '@/components/analysis/chart-figure';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { timelineOfMember } from '@/components/charts/timeline/of-member';
import { timelineOfSeats } from '@/components/charts/timeline/of-seats';
import { comparedSeries, useComparedFacts } from '@/components/compare/compared-facts';
import type { FigureFacts } from '@/components/figure/facts/types';
import { useMatrixPicture } from '@/components/figure/picture/matrix-picture';
import { useTimelinePicture } from '@/components/figure/picture/timeline-picture';
import type { Picture } from '@/components/figure/picture/types';
import { useRegisterFormat } from '@/components/format/register-format';
import { useGapsFacts } from '@/components/gaps/gaps-facts';
import { useTimelineFacts } from '@/components/members/facts/timeline-facts';
import { useMatrixFacts } from '@/components/networks/matrix/matrix-facts';
import { drawsTimeline, useMatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { timelineOfMatrix } from '@/components/networks/matrix/matrix-timeline';
import { answerSeries, useAnswerFacts } from '@/components/questions/answer-facts';
import type { FigureKind, FigureRecord } from '@/lib/exports/figures/types';

/** A figure as it leaves: what it shows, and its drawing at a width; null: nothing in it can be drawn. */
export interface TakenFigure {
  facts: FigureFacts;
  draw: (width: number) => Picture | null;
}

/** Begins the ids within a picture. */
const DRAWING = 'fig';
/** A chart of counts is no clearer when it is wider. */
const WIDEST_CHART = 740;

type OfKind<Kind extends FigureKind> = Extract<FigureRecord, { kind: Kind }>;

function useTakenNetwork({ record, view }: OfKind<'network'>): TakenFigure {
  const { locale } = useRegisterFormat();
  const plan = useMatrixPlan(record, view);
  const factsOf = useMatrixFacts();
  const timeline = useTimelinePicture(DRAWING);
  const matrix = useMatrixPicture();
  const { series, layout } = plan;
  const isEmpty = layout.rows.length === 0 || series.meetings.length === 0;
  return {
    facts: factsOf(record, plan),
    draw: (width) => {
      if (isEmpty) return null;
      return drawsTimeline(plan)
        ? timeline(timelineOfMatrix(record, plan.matrix, locale), width)
        : matrix(DRAWING, series, layout, width);
    },
  };
}

function useTakenMember({ record, part }: OfKind<'member'>): TakenFigure {
  const { locale } = useRegisterFormat();
  const factsOf = useTimelineFacts();
  const timeline = useTimelinePicture(DRAWING);
  return {
    facts: factsOf(record, part),
    draw: (width) => timeline(timelineOfMember({ ...record, networks: [part] }, figureContext(locale)), width),
  };
}

function useTakenComparison({ record, chosen, view }: OfKind<'compare'>): TakenFigure {
  const { locale } = useRegisterFormat();
  const factsOf = useComparedFacts();
  const timeline = useTimelinePicture(DRAWING);
  return {
    facts: factsOf(record, chosen, view),
    draw: (width) => timeline(comparedSeries(record, chosen, view, locale), width),
  };
}

function useTakenGaps({ found, seats, view }: OfKind<'gaps'>): TakenFigure {
  const { locale } = useRegisterFormat();
  const factsOf = useGapsFacts();
  const timeline = useTimelinePicture(DRAWING);
  return {
    facts: factsOf(found, seats, view),
    draw: (width) => timeline(timelineOfSeats(seats, figureContext(locale)), width),
  };
}

function useTakenAnswer({ answer }: OfKind<'question'>): TakenFigure {
  const { locale } = useRegisterFormat();
  const factsOf = useAnswerFacts();
  const timeline = useTimelinePicture(DRAWING);
  return { facts: factsOf(answer), draw: (width) => timeline(answerSeries(answer, locale), width) };
}

function useTakenChart({ subject, chart }: OfKind<'network-chart' | 'member-chart'>): TakenFigure {
  const { facts, draw } = useChartFigure()(chart, subject);
  return { facts, draw: (width) => draw(DRAWING, Math.min(width, WIDEST_CHART)) };
}

const TAKERS: { readonly [Kind in FigureKind]: (found: OfKind<Kind>) => TakenFigure } = {
  network: useTakenNetwork,
  member: useTakenMember,
  compare: useTakenComparison,
  gaps: useTakenGaps,
  question: useTakenAnswer,
  'network-chart': useTakenChart,
  'member-chart': useTakenChart,
};

export function useTakenFigure(found: FigureRecord): TakenFigure {
  const useTaken = TAKERS[found.kind] as (found: FigureRecord) => TakenFigure;
  return useTaken(found);
}
