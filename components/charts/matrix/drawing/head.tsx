import { useTranslations } from 'next-intl';
import { yearTicks } from '../layout/axis';
import { signPaths } from '../layout/lane-paths';
import type { MatrixLayout } from '../layout/layout';
import type { MatrixSeries } from '../layout/types';
import { MatrixOrganisers } from './organisers';
import { textWidth } from '../../timeline/layout/tiers';

const LANE = 20;
const AXIS = 22;
const SLANT_FONT = 11;
/** Rise of a date that leans by 55 degrees, a pixel of its length. */
const RISE = 0.83;
/** How far it runs to the right, a pixel of its length, and from the middle of its column on. */
const RUN = 0.58;

interface MatrixHeadProps {
  layout: MatrixLayout;
  series: MatrixSeries;
}

/** Sticky above the rows: who ran the network, what kind of meeting, and when. */
export function MatrixHead({ layout, series }: MatrixHeadProps) {
  const t = useTranslations('matrix');
  const hasOrganisers = series.organisers.length > 0;
  const kindsTop = hasOrganisers ? LANE : 0;
  const signs = signPaths(series.meetings, layout.columns, kindsTop + LANE / 2);
  const lanes = kindsTop + (signs.length > 0 ? LANE : 0);
  const dated = layout.mode === 'marks';
  const longest = series.meetings.reduce(
    (most, meeting) => Math.max(most, textWidth(meeting.shortDateLabel, SLANT_FONT)),
    0,
  );
  // Dates lean over the last column.
  const overhang = dated ? Math.ceil(longest * RUN) + 6 : 0;
  const height = lanes + (dated ? Math.ceil(longest * RISE) + 14 : AXIS);
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
      <svg
        className="mx-lanes"
        width={layout.width}
        height={height}
        style={{ marginInlineEnd: overhang }}
        aria-hidden={dated ? undefined : true}
      >
        {hasOrganisers && <MatrixOrganisers terms={series.organisers} layout={layout} height={LANE} />}
        {signs.map(({ sign, d }) => (
          <path key={sign} d={d} className={`mx-sign mx-sign-${sign}`} />
        ))}
        {dated ? (
          <MeetingDates layout={layout} series={series} height={height} />
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

function MeetingDates({ layout: { columns }, series, height }: MatrixHeadProps & { height: number }) {
  return series.meetings.map((meeting, place) => {
    const column = columns[place];
    return column ? (
      <g key={meeting.id} transform={`translate(${column.x + column.width / 2} ${height - 8})`}>
        <a href={meeting.href} className="mx-date">
          <title>{`${meeting.title}, ${meeting.dateLabel}`}</title>
          <rect x="-12" y="-18" width="24" height="24" className="tl-hit" />
          <text transform="rotate(-55)" fontSize={SLANT_FONT} x="2" y="3">
            {meeting.shortDateLabel}
          </text>
        </a>
      </g>
    ) : null;
  });
}
