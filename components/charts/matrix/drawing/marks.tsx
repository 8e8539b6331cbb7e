import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { shapeName } from '../../status/shape-names';
import { useStatusWords } from '../../status/status-words';
import { flagId, shapeId } from '../../timeline/drawing/sprite';
import type { MatrixLayout, PlacedMatrixRow } from '../layout/layout';
import type { MatrixSeries } from '../layout/types';

interface MatrixMarksProps {
  layout: MatrixLayout;
  series: MatrixSeries;
  figure: string;
}

/**
 * The register's symbols, where there are few enough to make each a link to its evidence. A mark is the longest part of
 * its page, so it holds only what differs: colour and the ground that shows the focus come with the shape.
 */
export function MatrixMarks({ layout, series, figure }: MatrixMarksProps) {
  return layout.rows.map((placed) => (
    <g key={placed.row.slug} className="mx-marks" data-member={placed.row.slug}>
      <MarksOfRow placed={placed} layout={layout} series={series} figure={figure} />
    </g>
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
    const at = { x: column.x + column.width / 2, y: y + metrics.top + metrics.strip / 2 };
    return (
      <a key={meeting.id} href={`${meeting.href}#${row.slug}`}>
        <title>{`${words(cell)}, ${row.label}, ${meeting.dateLabel}`}</title>
        <use href={`#${shapeId(figure, shapeName(cell))}`} {...at} />
        {cell.contested && <use href={`#${flagId(figure)}`} {...at} />}
      </a>
    );
  });
}
