import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MatrixDrawing } from './drawing/drawing';
import { plotId } from './explorer/types';
import { MatrixFoot } from './drawing/foot';
import { MatrixHead } from './drawing/head';
import type { MatrixLayout } from './layout/layout';
import { MatrixLegend } from './drawing/legend';
import { MatrixNames } from './drawing/names';
import type { MatrixSeries } from './layout/types';
import { shapeName } from '../status/shape-names';
import { TimelineSprite } from '../timeline/drawing/sprite';

/** Higher rows leave the frame on most screens: it says that it can be moved. */
const TALL = 480;

interface MatrixProps {
  /** Unique on the page; the drawing's definitions are named after it. */
  id: string;
  series: MatrixSeries;
  layout: MatrixLayout;
  /** Stands over the drawing where no script runs, and finds the cell that was clicked. */
  withoutScript: ReactNode;
}

/** Members down, meetings across; names, time and totals stay in view. Drawn on the server. */
export function Matrix({ id, series, layout, withoutScript }: MatrixProps) {
  const t = useTranslations('matrix');
  const shapes = new Set(layout.mode === 'marks' ? layout.rows.flatMap(({ row }) => row.cells.map(shapeName)) : []);
  const isTall = layout.height > TALL;
  return (
    <>
      <TimelineSprite figure={id} shapes={[...shapes]} whole />
      <MatrixLegend layout={layout} series={series} figure={id} />
      {isTall ? <p className="mx-tall tl-note">{t('tall', { rows: layout.rows.length })}</p> : null}
      <div
        className="mx-scroll"
        data-tall={isTall ? '' : undefined}
        tabIndex={0}
        role="region"
        aria-label={t('scrollLabel', { name: series.network.name })}
      >
        <div className="mx-frame" data-mode={layout.mode}>
          <MatrixHead layout={layout} series={series} />
          <div className="mx-body">
            <MatrixNames layout={layout} figure={id} />
            <div id={plotId(id)} className="mx-plot" style={{ width: layout.width, height: layout.height }}>
              <MatrixDrawing layout={layout} series={series} figure={id} />
              {layout.mode === 'marks' ? null : withoutScript}
            </div>
          </div>
          <MatrixFoot layout={layout} series={series} figure={id} />
        </div>
      </div>
    </>
  );
}
