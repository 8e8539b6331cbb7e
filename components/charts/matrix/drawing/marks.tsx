import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { shapeName, symbolName } from '../../status/shape-names';
import { ContestedFlag } from '../../status/status-shape';
import { useStatusWords } from '../../status/status-words';
import type { MatrixLayout, PlacedMatrixRow } from '../layout/layout';
import type { MatrixSeries } from '../layout/types';

interface MatrixMarksProps {
  layout: MatrixLayout;
  series: MatrixSeries;
  figure: string;
}

/** The register's symbols, where there are few enough to make each a link to its evidence. */
export function MatrixMarks({ layout, series, figure }: MatrixMarksProps) {
  return layout.rows.map((placed) => (
    <MarksOfRow key={placed.row.slug} placed={placed} layout={layout} series={series} figure={figure} />
  ));
}

function MarksOfRow({
  placed,
  layout: { columns, metrics },
  series,
  figure,
}: MatrixMarksProps & { placed: PlacedMatrixRow }) {
  const words = useStatusWords();
  const { row, y } = placed;
  return row.cells.map((cell, place) => {
    const [meeting, column] = [series.meetings[place], columns[place]];
    // Without a seat and without a word there is nothing to follow, and no tile.
    if (!meeting || !column || !hasPart(cell)) return null;
    return (
      <g
        key={meeting.id}
        transform={`translate(${column.x + column.width / 2} ${y + metrics.top + metrics.strip / 2})`}
      >
        <a
          href={`${meeting.href}#${row.slug}`}
          className="tl-mark"
          data-symbol={symbolName(cell)}
          data-status={cell.status}
          data-member={row.slug}
          data-meeting={meeting.slug}
          data-contested={cell.contested || undefined}
          data-derived={cell.derived || undefined}
        >
          <title>{`${words(cell)}, ${row.label}, ${meeting.dateLabel}`}</title>
          <rect className="tl-hit" x="-12" y="-12" width="24" height="24" />
          <use href={`#${figure}-${shapeName(cell)}`} />
          {cell.contested && <ContestedFlag />}
        </a>
      </g>
    );
  });
}
