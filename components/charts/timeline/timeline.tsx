import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { shapeName } from '../status/shape-names';
import { TimelineCaption } from './table/caption';
import { TimelineDrawing } from './drawing/drawing';
import { layOutTimeline } from './layout/layout';
import { TimelineLegend } from './legend';
import { listLegendItems } from './legend-items';
import { TimelineSprite } from './drawing/sprite';
import { TimelineTable } from './table/table';
import type { TimelineSeries } from './layout/types';

interface TimelineProps {
  /** Unique on the page; the drawing's definitions are named after it. */
  id: string;
  series: TimelineSeries;
  /** Replaces the sentences computed from the series. */
  caption?: ReactNode;
}

/** Who was at which meeting: drawing and table of one series. Drawn on the server, works without JavaScript. */
export function Timeline({ id, series, caption }: TimelineProps) {
  const t = useTranslations('charts');
  const layout = layOutTimeline(series);
  const items = layout && listLegendItems(layout);
  return (
    <figure className="tl" id={id} tabIndex={-1} aria-labelledby={`${id}-caption`}>
      <figcaption className="tl-caption" id={`${id}-caption`}>
        {caption ?? <TimelineCaption series={series} />}
      </figcaption>
      {layout && items ? (
        <>
          <TimelineSprite figure={id} shapes={items.symbols.map(shapeName)} />
          <a href={`#${id}-after`} className="tl-skip">
            {t('skip')}
          </a>
          <TimelineLegend items={items} figure={id} accounts={series.rows.map(({ account }) => account)} />
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
