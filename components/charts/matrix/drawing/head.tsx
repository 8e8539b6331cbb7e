import { useTranslations } from 'next-intl';
import { yearTicks } from '../layout/axis';
import { dateLines } from '../../timeline/layout/date-lines';
import { signPaths } from '../layout/lane-paths';
import type { MatrixLayout } from '../layout/layout';
import type { MatrixBlock, MatrixColumn } from '../layout/placed';
import type { MatrixMeeting, MatrixSeries } from '../layout/types';
import { MatrixOrganisers } from './organisers';

const LANE = 20;
const AXIS = 22;
const DATE_FONT = 11;
const DATE_LINE = 13;
/** Free between the dates of two columns. */
const DATE_GAP = 6;
/** In narrower columns years would touch: each stands once. */
const NARROW = 36;
/** Free above and below the lines of a date. */
const DATE_MARGIN = 6;

interface MatrixHeadProps {
  layout: MatrixLayout;
  series: MatrixSeries;
}

/** Sticky above the rows: who ran the network, what kind of meeting, and when. */
export function MatrixHead({ layout, series }: MatrixHeadProps) {
  const t = useTranslations('matrix');
  const hasOrganisers = series.organisers.length > 0;
  const kindsTop = hasOrganisers ? LANE : 0;
  // Where years are taken together, meetings of several kinds are in one.
  const signs = layout.blocks ? [] : signPaths(series.meetings, layout.columns, kindsTop + LANE / 2);
  const lanes = kindsTop + (signs.length > 0 ? LANE : 0);
  const dated = layout.mode === 'marks';
  const dates = dated ? placeDates(layout, series) : [];
  const most = dates.reduce((lines, { text }) => Math.max(lines, text.length), 0);
  const height = lanes + (dated ? most * DATE_LINE + 2 * DATE_MARGIN : AXIS);
  return (
    <div className="mx-head">
      <div className="mx-corner" style={{ height }}>
        {hasOrganisers && <p style={{ height: LANE }}>{t('organisers')}</p>}
        {signs.length > 0 && <p style={{ height: LANE }}>{t('kinds')}</p>}
        {layout.mode === 'lines' ? null : (
          <p className="mx-corner-columns">
            <span>{t('member')}</span>
            <span>{series.metricLabel}</span>
          </p>
        )}
      </div>
      <svg className="mx-lanes" width={layout.width} height={height} aria-hidden={dated ? undefined : true}>
        {hasOrganisers && <MatrixOrganisers terms={series.organisers} layout={layout} height={LANE} />}
        {signs.map(({ sign, d }) => (
          <path key={sign} d={d} className={`mx-sign mx-sign-${sign}`} />
        ))}
        {dated ? (
          <MeetingDates dates={dates} top={lanes} height={height} />
        ) : layout.blocks ? (
          <BlockYears blocks={layout.blocks} y={lanes + 16} />
        ) : (
          yearTicks(series, layout).map(({ x, label }) => (
            <g key={x} className="mx-tick">
              <path d={`M${x} ${lanes + 4}V${height}`} />
              <text x={x + 4} y={lanes + 16}>
                {label}
              </text>
            </g>
          ))
        )}
      </svg>
    </div>
  );
}

interface PlacedDate {
  meeting: MatrixMeeting;
  column: MatrixColumn;
  /** Line by line. */
  text: string[];
}

function placeDates({ columns }: MatrixLayout, { meetings }: MatrixSeries): PlacedDate[] {
  let shown: string | undefined;
  return meetings.flatMap((meeting, place) => {
    const column = columns[place];
    if (!column) return [];
    const [year = '', ...days] = dateLines(meeting.shortDateLabel, column.width - DATE_GAP, DATE_FONT);
    const isRepeated = column.width < NARROW && days.length > 0 && year === shown;
    shown = year;
    return [{ meeting, column, text: [isRepeated ? '' : year, ...days] }];
  });
}

/** Upright, line by line: the year above its days. A blank parts the lines for who hears them. */
function MeetingDates({ dates, top, height }: { dates: readonly PlacedDate[]; top: number; height: number }) {
  return dates.map(({ meeting, column: { x, width }, text }) => (
    <g key={meeting.id} transform={`translate(${x + width / 2} ${top})`}>
      <a
        href={meeting.href}
        className="mx-date"
        data-narrow={width < NARROW ? '' : undefined}
        aria-label={text[0] === '' ? `${meeting.title}, ${meeting.dateLabel}` : undefined}
      >
        <title>{`${meeting.title}, ${meeting.dateLabel}`}</title>
        <rect x={-width / 2} y="1" width={width} height={height - top - 2} className="tl-hit" />
        <text fontSize={DATE_FONT} textAnchor="middle">
          {text.map((line, at) => (
            <tspan key={`${at} ${line}`} x="0" y={DATE_MARGIN + (at + 0.75) * DATE_LINE}>
              {at < text.length - 1 ? `${line} ` : line}
            </tspan>
          ))}
        </text>
      </a>
    </g>
  ));
}

/** Of each block its year, of which the century is told once; decades are bold. */
export const BlockYears = ({ blocks, y }: { blocks: readonly MatrixBlock[]; y: number }) =>
  blocks.map(({ x, width, year }, place) => {
    const isWhole = place === 0 || year % 100 === 0;
    // A whole year is wider than its block, and its neighbour stays without.
    const [before] = place > 0 ? [blocks[place - 1]] : [];
    if (width < LEAST_WHOLE && before && (place === 1 || before.year % 100 === 0)) return null;
    return (
      <text
        key={year}
        x={isWhole ? x : x + width / 2}
        y={y}
        textAnchor={isWhole ? 'start' : 'middle'}
        className="mx-block-year"
        data-decade={year % 10 === 0 ? '' : undefined}
      >
        {isWhole ? year : String(year).slice(2)}
      </text>
    );
  });

/** A year in four digits needs so much. */
const LEAST_WHOLE = 32;
