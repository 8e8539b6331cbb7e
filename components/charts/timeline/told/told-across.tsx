import { useTranslations } from 'next-intl';
import { longestStretch } from './brackets';
import type { TimelineLayout } from '../layout/layout';
import { meetingOpenness } from '../layout/days';
import type { TimelineRow, TimelineSeries } from '../layout/types';
import { chooseAnnotated } from './annotated';
import { toldWidth } from './lines';
import { seatStretches, TOLD_FONT, TOLD_PLOT, TOLD_WIDTH, placeInPlan, type ToldLabel, type ToldPlan } from './plan';
import {
  ANNOTATION_HEIGHT,
  fitsBefore,
  LaneName,
  STATED_HEIGHT,
  TERMS_HEIGHT,
  ToldAnnotation,
  ToldStated,
  ToldTerms,
  ToldYears,
} from './told-lanes';
import { ToldLink, ToldTile } from './told-row-mark';
import { useToldWords } from './told-words';

const TILE_HEIGHT = { time: 46, columns: 40 } as const;
const LINE = 15;
const PLOT_END = TOLD_PLOT.x + TOLD_PLOT.width;

interface ToldProps {
  plan: ToldPlan;
  layout: TimelineLayout;
  series: TimelineSeries;
  row: TimelineRow;
}

/** From left to right, for wide windows: organisers, what is stated, the mark told in full, every meeting. */
export function ToldAcross({ plan, layout, series, row }: ToldProps) {
  const t = useTranslations('charts.told');
  const words = useToldWords();
  const annotated = plan.mode === 'time' ? chooseAnnotated(row.cells) : null;
  const told = annotated && plan.marks.find(({ cell }) => cell === annotated.cell);
  const stated = row.gaps.filter(({ kind }) => kind === 'stated');
  const terms = layout.organisers.flatMap((lane) => lane.terms);

  const headHeight = plan.mode === 'time' ? 26 : columnHeadHeight(plan);
  let y = headHeight;
  const termsAt = y;
  if (terms.length > 0) y += TERMS_HEIGHT;
  const [only] = stated.length === 1 ? stated : [];
  const shares =
    told !== null && told !== undefined && only !== undefined
      ? placeInPlan(plan, only).x + placeInPlan(plan, only).width <= told.x + 1 &&
        fitsBefore(words.gaps.short(only), words.leftOpen(row, only), told.x - placeInPlan(plan, only).x - 26)
      : false;
  const annotationAt = y;
  if (told && !shares) y += ANNOTATION_HEIGHT;
  const statedAt = stated.map((gap, place) => ({ gap, y: y + place * STATED_HEIGHT }));
  y += stated.length * STATED_HEIGHT;
  const tilesAt = y + 6;
  const base = tilesAt + TILE_HEIGHT[plan.mode] + 4;
  const most = plan.mode === 'time' ? Math.max(...plan.marks.map(({ label }) => label?.lines.length ?? 0)) : 0;
  const height = plan.mode === 'time' ? base + 12 + most * LINE + 4 : base + bracketsHeight(plan, row);
  const isSeatTold = plan.mode === 'columns' && stretchesOf(plan).length > 0;
  return (
    <svg
      className="told-across"
      viewBox={`0 0 ${TOLD_WIDTH} ${height}`}
      role="group"
      aria-label={t('label', { member: row.member.name, network: row.label })}
    >
      {plan.mode === 'time' ? <ToldYears layout={layout} until={base} /> : <ColumnHeads plan={plan} />}
      {terms.length > 0 ? <ToldTerms plan={plan} terms={terms} y={termsAt} /> : null}
      {statedAt.map(({ gap, y: at }) => (
        <g key={at}>
          <LaneName y={at + 15} name={t('lane.stated')} note={t('lane.statedNote')} />
          <ToldStated plan={plan} row={row} gap={gap} y={at} until={told ? told.x - 12 : TOLD_WIDTH} />
        </g>
      ))}
      {annotated && told ? (
        <ToldAnnotation annotated={annotated} row={row} x={told.x} y={annotationAt} down={tilesAt - 6} />
      ) : null}
      <LaneName y={tilesAt + 18} name={t('lane.meetings')} note={isSeatTold ? null : words.seat(row)} />
      {plan.mode === 'time' ? (
        <>
          <path d={`M${TOLD_PLOT.x} ${base}H${PLOT_END}`} className="told-base" />
          <TimeMarks plan={plan} row={row} y={tilesAt} base={base} annotated={annotated?.cell.meeting.id ?? null} />
        </>
      ) : (
        <>
          <ColumnMarks plan={plan} row={row} y={tilesAt} />
          <Brackets plan={plan} row={row} y={base + 2} />
        </>
      )}
      <title>{series.name}</title>
    </svg>
  );
}

type TimePlan = Extract<ToldPlan, { mode: 'time' }>;
type ColumnPlan = Extract<ToldPlan, { mode: 'columns' }>;

/** The days that an open date may mean lie on one side of its mark. */
const ARROWS = { closed: '', open_start: 'M-14 23H-46m7-6-7 6 7 6', open_end: 'M14 23H46m-7-6 7 6-7 6' } as const;

interface TimeMarksProps {
  plan: TimePlan;
  row: TimelineRow;
  y: number;
  base: number;
  annotated: number | null;
}

function TimeMarks({ plan, row, y, base, annotated }: TimeMarksProps) {
  return plan.marks.map(({ cell, x, width, label }) => {
    const { id } = cell.meeting;
    const grown = id === annotated ? 3 : 0;
    const arrow = ARROWS[meetingOpenness(cell.meeting)];
    return (
      <ToldLink key={id} cell={cell} row={row} className="told-mark">
        <ToldTile
          cell={cell}
          row={row}
          box={{
            x: x - width / 2 - grown / 2,
            y: y - grown,
            width: width + grown,
            height: TILE_HEIGHT.time + grown,
          }}
        />
        {arrow === '' ? null : <path d={arrow} transform={`translate(${x} ${y})`} className="told-arrow" />}
        {label === null ? null : <TimeLabel x={x} label={label} base={base} />}
      </ToldLink>
    );
  });
}

/** So far from the mark a label is set from or to it, and not around it. */
const BESIDE = 0.22;

function TimeLabel({ x, label, base }: { x: number; label: ToldLabel; base: number }) {
  const { centre, width, lines } = label;
  const isBeside = Math.abs(centre - x) > width * BESIDE;
  const anchor = !isBeside ? 'middle' : centre > x ? 'start' : 'end';
  const text = { middle: centre, start: centre - width / 2, end: centre + width / 2 }[anchor];
  return (
    <>
      <path d={`M${x} ${base}v7`} className="told-tick" />
      {lines.map((line, place) => (
        <text
          key={line}
          x={text}
          y={base + 20 + LINE * place}
          textAnchor={anchor}
          className={place === 0 ? 'told-date' : 'told-note'}
        >
          {line}
        </text>
      ))}
    </>
  );
}

const HEAD_LINE = 14;
const columnHeadHeight = ({ marks, hasPlaces }: ColumnPlan): number =>
  (Math.max(...marks.map(({ head }) => head.length)) + (hasPlaces ? 1 : 0)) * HEAD_LINE + 8;

function ColumnHeads({ plan }: { plan: ColumnPlan }) {
  return (
    <g aria-hidden="true">
      {plan.marks.map(({ cell, x, head, isYearTold }) => {
        const [year = '', ...days] = head;
        const lines = [isYearTold ? year : '', ...days, ...(plan.hasPlaces ? [cell.meeting.place ?? ''] : [])];
        return (
          <text key={cell.meeting.id} textAnchor="middle" className={isOwn(cell) ? 'told-head told-own' : 'told-head'}>
            {lines.map((line, place) => (
              <tspan key={place} x={x} y={11 + place * HEAD_LINE} className={place === 0 ? 'told-year' : undefined}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </g>
  );
}

const isOwn = ({ status }: { status: string }): boolean => status !== 'not_a_member';

function ColumnMarks({ plan, row, y }: { plan: ColumnPlan; row: TimelineRow; y: number }) {
  return plan.marks.map(({ cell, x, width }) => (
    <ToldLink key={cell.meeting.id} cell={cell} row={row} className="told-mark">
      <ToldTile cell={cell} row={row} box={{ x: x - width / 2, y, width, height: TILE_HEIGHT.columns }} />
    </ToldLink>
  ));
}

const BRACKET_HEIGHT = 42;

function useBrackets({ plan, row }: { plan: ColumnPlan; row: TimelineRow }) {
  const words = useToldWords();
  const gap = longestStretch(plan, row);
  return gap && { ...gap, text: words.gaps.labels(gap.gap)[0] ?? '' };
}

/** From when to when there was a seat, where there was not always one. */
const stretchesOf = (plan: ColumnPlan) => {
  const stretches = seatStretches(plan.marks);
  return stretches.length < 2 ? [] : stretches;
};

const bracketsHeight = (plan: ColumnPlan, row: TimelineRow): number =>
  (longestStretch(plan, row) ? BRACKET_HEIGHT : 0) + (stretchesOf(plan).length > 0 ? BRACKET_HEIGHT : 0) + 4;

/** Below the columns: the longest gap, and from when to when there was a seat. */
function Brackets({ plan, row, y }: { plan: ColumnPlan; row: TimelineRow; y: number }) {
  const t = useTranslations('charts.told');
  const words = useToldWords();
  const gap = useBrackets({ plan, row });
  const seatsAt = gap ? y + BRACKET_HEIGHT : y;
  const held = stretchesOf(plan).filter(({ hasSeat }) => hasSeat).length;
  return (
    <g>
      {gap ? <Bracket x={gap.x} end={gap.end} y={y} text={gap.text} isStrong /> : null}
      {stretchesOf(plan).map(({ hasSeat, x, end }) => {
        const text = hasSeat ? (held === 1 ? words.seat(row) : t('lane.seat')) : t('lane.noSeat');
        return <Bracket key={x} x={x} end={end} y={seatsAt} text={text} isBare={!hasSeat} />;
      })}
    </g>
  );
}

interface BracketProps {
  x: number;
  end: number;
  y: number;
  text: string;
  isStrong?: boolean;
  isBare?: boolean;
}

/** A text that is wider than its bracket is moved inwards; one that has no room beside others is left out by its caller. */
function Bracket({ x, end, y, text, isStrong = false, isBare = false }: BracketProps) {
  const half = toldWidth(text, TOLD_FONT.label, true) / 2;
  const middle = Math.min(TOLD_WIDTH - half, Math.max(half, (x + end) / 2));
  const fits = !isBare || half * 2 <= end - x;
  return (
    <g aria-hidden="true">
      {isBare ? null : <path d={`M${x} ${y}v8H${end}v-8`} className={isStrong ? 'told-gap' : 'told-bracket'} />}
      {fits ? (
        <text x={middle} y={y + 25} textAnchor="middle" className={isStrong ? 'told-gap-label' : 'told-note'}>
          {text}
        </text>
      ) : null}
    </g>
  );
}
