import { useLocale, useTranslations } from 'next-intl';
import { FigureHeadline, headlineId } from '@/components/charts/headline/figure-headline';
import { EnlivenedFigures } from '@/components/figure/life/enlivened-figures';
import { FigureFrame } from '@/components/figure/frame/figure-frame';
import { Matrix } from '@/components/charts/matrix/matrix';
import { ExploredMatrix } from '@/components/charts/matrix/matrix-explorer';
import { Timeline } from '@/components/charts/timeline/timeline';
import { TimelineCaption } from '@/components/charts/timeline/table/caption';
import { MOST_MARKS, MOST_MARKS_IN_A_ROW } from '@/components/charts/timeline/layout/dense';
import { OpenTable, TimelineTable } from '@/components/charts/timeline/table/table';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { useMatrixFacts } from '@/components/networks/matrix/matrix-facts';
import { MatrixControls } from '@/components/networks/matrix/matrix-controls';
import { MatrixElsewhere, MatrixOnPaper } from '@/components/networks/matrix/matrix-on-paper';
import { MatrixPhone } from '@/components/networks/matrix/matrix-phone';
import { drawsTimeline, useMatrixPlan, type MatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { timelineOfMatrix } from '@/components/networks/matrix/matrix-timeline';
import { MatrixWindows } from '@/components/networks/matrix/matrix-windows';
import { MatrixWithoutScript } from '@/components/networks/matrix/matrix-without-script';
import { Still } from '@/components/ui/still/still';
import { countVisitors } from '@/lib/participation/account/rules-network';
import type { MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

interface NetworkMatrixProps {
  record: NetworkRecord;
  view: MatrixView;
  /** Id of the heading that says what is found; otherwise the figure says it itself. */
  headedBy?: string | undefined;
  /** The page lists the documents further down. */
  hasSources?: boolean;
}

const FIGURE = 'network-matrix';
/** Begins the ids within the drawing, which each of its marks refers to. */
const DRAWING = 'mx';
/** Begins the ids within its table. */
const TABLE = 'mx-table';
/** Where the figure begins, whichever way it is drawn; the choices above it have links of their own. */
export const NETWORK_FIGURE = 'figure';

/** Who came to which meeting: what is shown, drawing, and the same as a table. */
export function NetworkMatrix({ record, view, headedBy, hasSources = false }: NetworkMatrixProps) {
  const plan = useMatrixPlan(record, view);
  const factsOf = useMatrixFacts();
  const { layout } = plan;
  const isEmpty = layout.rows.length === 0 || plan.matrix.meetings.length === 0;
  const timeline = drawsTimeline(plan);
  const isMatrix = !isEmpty && !timeline;
  return (
    <>
      <Still>
        <MatrixControls record={record} plan={plan} />
        <MatrixWindows record={record} view={view} />
        {isMatrix ? <MatrixElsewhere network={record.network.slug} view={view} /> : null}
        <div id={NETWORK_FIGURE} tabIndex={-1} className="outline-none">
          <FigureFrame
            id={NETWORK_FIGURE}
            facts={factsOf(record, plan)}
            address={{ kind: 'network', network: record.network.slug, view }}
            isEmpty={isEmpty}
            {...(hasSources && { sourcesAt: 'sources' })}
            table={isEmpty ? <Nothing /> : <MatrixTables record={record} plan={plan} />}
          >
            {isEmpty ? <Nothing /> : null}
            {isMatrix ? <MatrixFigure record={record} plan={plan} headedBy={headedBy} /> : null}
            {!isEmpty && timeline ? <Timelines record={record} plan={plan} headedBy={headedBy} /> : null}
            <MatrixPhone network={record.network.slug} plan={plan} hasRows={isMatrix} />
          </FigureFrame>
        </div>
        {isEmpty ? null : <MatrixOnPaper network={record.network.slug} view={view} />}
      </Still>
      <EnlivenedFigures />
      {/* A block is no cell: where it is clicked, its years open. */}
      {isMatrix && !layout.blocks ? <ExploredMatrix id={DRAWING} series={plan.series} layout={layout} /> : null}
    </>
  );
}

function Nothing() {
  return <p>{useTranslations('matrix')('noRows')}</p>;
}

/** Of those that never had a seat only the meetings that are shown. */
function inMeetings({ visitors }: Pick<NetworkRecord, 'visitors'>, meetings: readonly { id: number }[]) {
  const shown = new Set(meetings.map(({ id }) => id));
  return {
    visitors: visitors.map(({ row }) => ({ row: { cells: row.cells.filter((cell) => shown.has(cell.meetingId)) } })),
  };
}

interface FigureProps extends Pick<NetworkMatrixProps, 'record' | 'headedBy'> {
  plan: MatrixPlan;
}

/** One figure per group. */
function Timelines({ record, plan, headedBy }: FigureProps) {
  const locale = useLocale();
  const headlines = useSeriesHeadline();
  const { matrix, series } = plan;
  return matrix.groups.map((group, place) => {
    const label = series.groups[place]?.label ?? null;
    const drawn = timelineOfMatrix(record, { ...matrix, groups: [group] }, locale);
    return (
      <div key={group.key ?? ''}>
        {label === null ? null : <h3 className="mt-8 mb-2">{label}</h3>}
        <Timeline
          id={place === 0 ? 'network-timeline' : `network-timeline-${place + 1}`}
          series={drawn}
          isFramed
          headedBy={matrix.groups.length === 1 ? headedBy : undefined}
          headline={headlines.ofNetwork(drawn, matrix.groups.length === 1 && plan.isWhole)}
        />
      </div>
    );
  });
}

function MatrixFigure({ record, plan, headedBy }: FigureProps) {
  const t = useTranslations('matrix');
  const headlines = useSeriesHeadline();
  const { view, matrix, series, layout } = plan;
  const charts = useTranslations('charts');
  const timeline = timelineOfMatrix(record, matrix, useLocale());
  const visiting = countVisitors(inMeetings(record, matrix.meetings));
  const undrawn = layout.columns.filter((column) => column === null).length;
  return (
    <figure className="tl mx" id={FIGURE} aria-labelledby={headedBy ?? headlineId(FIGURE)}>
      <figcaption className="tl-caption">
        {headedBy === undefined ? (
          <FigureHeadline figure={FIGURE}>{headlines.ofNetwork(timeline, plan.isWhole)}</FigureHeadline>
        ) : null}
        <TimelineCaption series={timeline} />
        {visiting.cells > 0 && ` ${t('visitorCells', visiting)}`}
        {undrawn > 0 && ` ${t('undrawn', { count: undrawn })}`}
      </figcaption>
      <a href={`#${FIGURE}-after`} className="tl-skip">
        {charts('skip')}
      </a>
      <div className="mx-wide">
        <Matrix
          id={DRAWING}
          series={series}
          layout={layout}
          withoutScript={
            <MatrixWithoutScript network={record.network.slug} view={view} opensYears={layout.blocks !== null} />
          }
        />
        <p className="tl-note">{layout.blocks ? t('blocksNote') : t('lanesNote')}</p>
      </div>
      <div id={`${FIGURE}-after`} tabIndex={-1} className="tl-after" />
    </figure>
  );
}

/** Of each member how its meetings divide, and where there are few enough each of them. */
function MatrixTables({ record, plan }: Pick<FigureProps, 'record' | 'plan'>) {
  const series = timelineOfMatrix(record, plan.matrix, useLocale());
  const meetings = series.meetings.length;
  const isDense = series.rows.length * meetings > MOST_MARKS || meetings > MOST_MARKS_IN_A_ROW;
  return (
    <>
      <OpenTable series={series} figure={TABLE} kind="members" />
      {isDense ? null : <TimelineTable series={series} dense={false} figure={TABLE} />}
    </>
  );
}
