import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FigureHeadline, headlineId } from '../headline/figure-headline';
import { shapeName } from '../status/shape-names';
import { TimelineCaption } from './table/caption';
import { TimelineDrawing } from './drawing/drawing';
import { layOutTimeline } from './layout/layout';
import { TimelineLegend } from './legend';
import { listLegendItems, listToldItems } from './legend-items';
import { TimelineSprite } from './drawing/sprite';
import { planTold } from './told/plan';
import { ToldDrawing } from './told/told-drawing';
import { useToldWords } from './told/told-words';
import { TimelineTable } from './table/table';
import type { TimelineSeries } from './layout/types';
import { useSeriesHeadline } from './words/series-headline';

interface TimelineProps {
  /** Unique on the page; the drawing's definitions are named after it. */
  id: string;
  series: TimelineSeries;
  /** What is found; otherwise it is taken from the series, in which members of a network may be missing. */
  headline?: string;
  /** Id of the heading that says it already. */
  headedBy?: string | undefined;
  /** Headings above it name the member and the network. */
  isNamed?: boolean;
  /** A frame around it has the table. */
  isFramed?: boolean;
  /** A short record is told mark by mark; not where it stands as a list beside the figure. */
  mayTell?: boolean;
  /** Replaces the sentences computed from the series. */
  caption?: ReactNode;
}

/** Who was at which meeting: drawing and table of one series. Drawn on the server, works without JavaScript. */
export function Timeline({
  id,
  series,
  headline,
  headedBy,
  isNamed = false,
  isFramed = false,
  mayTell = true,
  caption,
}: TimelineProps) {
  const t = useTranslations('charts');
  const found = useSeriesHeadline();
  const layout = layOutTimeline(series);
  const words = useToldWords();
  const plan = layout && mayTell ? planTold(series, layout, words.mark) : null;
  const [first] = series.rows;
  const items = layout && (plan ? listToldItems(layout, plan.mode) : listLegendItems(layout));
  const isExplained = items && (!plan || items.symbols.length > 0 || items.contested);
  const legend = isExplained && (
    <TimelineLegend items={items} figure={id} accounts={plan ? [] : series.rows.map(({ account }) => account)} />
  );
  return (
    <figure className="tl" id={id} tabIndex={-1} aria-labelledby={headedBy ?? headlineId(id)}>
      <figcaption className="tl-caption">
        {headedBy === undefined ? (
          <FigureHeadline figure={id}>
            {headline ?? (series.kind === 'member' ? found.ofMember(series) : found.ofNetwork(series, false))}
          </FigureHeadline>
        ) : null}
        {caption ?? <TimelineCaption series={series} isNamed={isNamed} isTold={plan !== null} />}
      </figcaption>
      {layout && items ? (
        <>
          <TimelineSprite figure={id} shapes={items.symbols.map(shapeName)} />
          <a href={`#${id}-after`} className="tl-skip">
            {t('skip')}
          </a>
          {series.kind === 'member' ? null : legend}
          {layout.mode === 'dense' && (
            <p className="tl-note">{t(series.kind === 'member' ? 'timeline.denseNoteMember' : 'timeline.denseNote')}</p>
          )}
          {plan && first ? (
            <ToldDrawing plan={plan} layout={layout} series={series} row={first} />
          ) : (
            <TimelineDrawing layout={layout} series={series} figure={id} />
          )}
          {/* A few marks that carry words: the drawing comes first. */}
          {series.kind === 'member' ? legend : null}
        </>
      ) : (
        <p className="tl-note">{t('timeline.empty')}</p>
      )}
      <div id={`${id}-after`} tabIndex={-1} className="tl-after">
        {isFramed ? null : <TimelineTable series={series} dense={layout?.mode === 'dense'} figure={id} />}
      </div>
    </figure>
  );
}
