import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { shapeName } from './status-shape';
import { TimelineCaption } from './timeline-caption';
import { TimelineDrawing } from './timeline-drawing';
import { layOutTimeline } from './timeline-layout';
import { TimelineLegend } from './timeline-legend';
import { legendItemsOf } from './timeline-legend-items';
import { TimelineSprite } from './timeline-sprite';
import { TimelineTable } from './timeline-table';
import type { TimelineSeries } from './timeline-types';

interface TimelineProps {
  /** Unique on the page; the drawing's definitions are named after it. */
  id: string;
  series: TimelineSeries;
  /** Instead of the sentences worked out from the series. */
  caption?: ReactNode;
}

/** Who was at which meeting: drawing and table of one series. Drawn on the server, works without JavaScript. */
export function Timeline({ id, series, caption }: TimelineProps) {
  const t = useTranslations('charts');
  const layout = layOutTimeline(series);
  const items = layout && legendItemsOf(layout);
  return (
    <figure className="tl" id={id}>
      <figcaption className="tl-caption">{caption ?? <TimelineCaption series={series} />}</figcaption>
      {layout && items ? (
        <>
          <TimelineSprite figure={id} shapes={items.symbols.map(shapeName)} />
          <a href={`#${id}-after`} className="tl-skip">
            {t('skip')}
          </a>
          <TimelineLegend items={items} figure={id} />
          {layout.mode === 'dense' && (
            <p className="tl-note">{t(series.kind === 'member' ? 'timeline.denseNoteMember' : 'timeline.denseNote')}</p>
          )}
          <TimelineDrawing layout={layout} series={series} figure={id} />
        </>
      ) : (
        <p className="tl-note">{t('timeline.empty')}</p>
      )}
      <div id={`${id}-after`} tabIndex={-1} className="tl-after">
        <TimelineTable series={series} dense={layout?.mode === 'dense'} />
      </div>
    </figure>
  );
}
