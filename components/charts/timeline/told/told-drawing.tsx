import type { TimelineLayout } from '../layout/layout';
import type { TimelineRow, TimelineSeries } from '../layout/types';
import type { ToldPlan } from './plan';
import { ToldAcross } from './told-across';
import { ToldDown } from './told-down';

interface ToldDrawingProps {
  plan: ToldPlan;
  layout: TimelineLayout;
  series: TimelineSeries;
  row: TimelineRow;
}

/** A record told mark by mark, laid out twice: the style sheet shows the one that the figure has room for. */
export function ToldDrawing({ plan, layout, series, row }: ToldDrawingProps) {
  return (
    <div className="tl-scroll" data-least="none">
      <div className="told" data-mode={plan.mode}>
        <ToldAcross plan={plan} layout={layout} series={series} row={row} />
        <ToldDown row={row} terms={layout.organisers.flatMap((lane) => lane.terms.map(({ term }) => term))} />
      </div>
    </div>
  );
}
