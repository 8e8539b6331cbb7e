import { useLocale } from 'next-intl';
import { useGapWords } from '@/components/charts/timeline/words/gap-words';
import { MOST_MARKS } from '@/components/charts/timeline/layout/dense';
import { layOutMatrix, type MatrixLayout } from '@/components/charts/matrix/layout/layout';
import { matrixOfNetwork } from '@/components/charts/matrix/of-network';
import type { MatrixSeries } from '@/components/charts/matrix/layout/types';
import { useMatrixWords } from '@/components/networks/matrix/matrix-words';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { arrangeMatrix } from '@/lib/participation/matrix/rules';
import { axisFor } from '@/lib/participation/matrix/rules-axis';
import { sortFor } from '@/lib/participation/matrix/rules-order';
import type { Matrix, MatrixAxis, MatrixSort, MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

export interface MatrixPlan {
  view: MatrixView;
  axis: MatrixAxis;
  sort: MatrixSort;
  matrix: Matrix;
  series: MatrixSeries;
  layout: MatrixLayout;
  /** Members that are shown. */
  rowCount: number;
  /** Nobody and no meeting is left out, so that what is said of one member holds among all. */
  isWhole: boolean;
}

/** A view of a network, arranged, worded and laid out. */
export function useMatrixPlan(record: NetworkRecord, view: MatrixView): MatrixPlan {
  const locale = useLocale();
  const sort = sortFor(view, record);
  const words = useMatrixWords({ group: view.group, sort });
  const { labels } = useGapWords();
  const matrix = arrangeMatrix(record, view, byMemberNameIn(locale));
  const axis = axisFor(view, record);
  const series = matrixOfNetwork(record, matrix, view, { ...figureContext(locale), axis, ...words });
  const rowCount = matrix.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const isWhole = matrix.meetings.length === record.meetings.length && rowCount === record.members.length;
  return { view, axis, sort, matrix, series, layout: layOutMatrix(series, labels), rowCount, isWhole };
}

/**
 * On the time axis, few enough cells are drawn as a timeline, which shows how certain each date is, and seats with open
 * ends.
 */
export const drawsTimeline = ({ axis, view, series, layout }: MatrixPlan): boolean =>
  axis === 'time' && view.size === 'rows' && layout.rows.length * series.meetings.length <= MOST_MARKS;
