import { useTranslations } from 'next-intl';
import { useChartFigure } from '@/components/analysis/chart-figure';
import { PointTable } from '@/components/analysis/point-table';
import { FigureFrame } from '@/components/figure/frame/figure-frame';
import type { KeyEntry, Picture } from '@/components/figure/picture/types';
import type { FigureAddress } from '@/lib/exports/figures/types';
import type { Chart, ChartSubject } from '@/lib/participation/charts/types';

interface ChartSectionProps {
  /** What its address marks it with; begins all ids within. */
  id: string;
  chart: Chart;
  subject: ChartSubject;
  address: FigureAddress;
}

/** The widths a chart is drawn for, in CSS pixels; neither is shrunk on the windows it is for. */
const WIDTHS = [
  { name: 'wide', width: 740 },
  { name: 'narrow', width: 340 },
] as const;

/** A chart with everything that stands around it: finding, drawing, notes, table, sources, and what can be taken away. */
export function ChartSection({ id, chart, subject, address }: ChartSectionProps) {
  const t = useTranslations('analysis.drawing');
  const { facts, title, deck, notes, draw } = useChartFigure()(chart, subject);
  const label = t('label', { title, finding: facts.finding });
  const pictures = WIDTHS.map(({ name, width }) => ({ name, picture: draw(`${id}-${name}`, width) }));
  const [first] = pictures;
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="an-section">
      <p className="an-kind">{title}</p>
      <h2 id={`${id}-heading`}>{facts.finding}</h2>
      <FigureFrame
        id={`${id}-figure`}
        facts={facts}
        address={address}
        table={<PointTable numbers={facts.numbers} subject={facts.subject} title={title} />}
      >
        <figure className="tl an-figure" aria-labelledby={`${id}-heading`}>
          <figcaption className="an-deck">{deck}</figcaption>
          {first && first.picture.key.length > 0 ? <ChartKey entries={first.picture.key} /> : null}
          {pictures.map(({ name, picture }) => (
            <Drawing key={name} name={name} picture={picture} label={label} />
          ))}
          {notes.length > 0 ? <p className="tl-note max-w-measure">{notes.join(' ')}</p> : null}
        </figure>
      </FigureFrame>
    </section>
  );
}

const Drawing = ({ name, picture, label }: { name: string; picture: Picture; label: string }) => (
  <svg
    className={`an-drawing an-${name}`}
    viewBox={`0 0 ${picture.width} ${picture.height}`}
    width={picture.width}
    height={picture.height}
    role="group"
    aria-label={label}
  >
    {picture.body}
  </svg>
);

function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  const t = useTranslations('charts');
  return (
    <ul className="tl-legend" aria-label={t('legend')}>
      {entries.map(({ sign, words }) => (
        <li key={words}>
          <svg viewBox="-16 -10 32 20" width="32" height="20" aria-hidden="true">
            {sign}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
