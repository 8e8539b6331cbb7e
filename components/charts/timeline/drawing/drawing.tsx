import { useTranslations } from 'next-intl';
import { TimelineAxis, TimelineGrid } from './axis';
import { TimelineDenseRow } from './dense-row';
import type { TimelineLayout } from '../layout/layout';
import { TimelineOrganisers } from './organisers';
import { TimelineRow } from './row';
import type { TimelineSeries } from '../layout/types';

/** From so many rows on the axis is out of sight at the foot and is drawn there again. */
const ROWS_WITH_SECOND_AXIS = 12;

interface TimelineDrawingProps {
  layout: TimelineLayout;
  series: TimelineSeries;
  figure: string;
}

export function TimelineDrawing({ layout, series, figure }: TimelineDrawingProps) {
  const t = useTranslations('charts.timeline');
  const { ticks, uncovered } = layout;
  const leastWidth = layout.mode === 'marks' ? layout.leastWidth : 'none';
  // Only a region that can scroll belongs in the order of the Tab key.
  const scrolls =
    leastWidth === 'none' ? {} : { tabIndex: 0, role: 'region', 'aria-label': t('scrollLabel', { name: series.name }) };
  return (
    <div className="tl-scroll" data-least={leastWidth} {...scrolls}>
      <div className="tl-body" data-mode={layout.mode} data-kind={series.kind}>
        <TimelineGrid ticks={ticks} uncovered={uncovered} figure={figure} />
        <TimelineAxis ticks={ticks} uncovered={uncovered} scoreHeader={t('accountHeader')} />
        {layout.organisers.map(({ network, terms }) => (
          <TimelineOrganisers key={network ?? ''} network={network} terms={terms} />
        ))}
        <ul className="tl-rows">
          {layout.mode === 'dense'
            ? layout.rows.map((row, place) => (
                <TimelineDenseRow key={row.row.key} layout={row} score={`${figure}-score-${place}`} />
              ))
            : layout.rows.map((row, place) => (
                <TimelineRow
                  key={row.row.key}
                  layout={row}
                  figure={figure}
                  score={`${figure}-score-${place}`}
                  spacious={layout.spacious}
                />
              ))}
        </ul>
        {series.rows.length > ROWS_WITH_SECOND_AXIS && <TimelineAxis ticks={ticks} uncovered={uncovered} />}
      </div>
    </div>
  );
}
