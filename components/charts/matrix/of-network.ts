import type { MatrixAxis, Matrix, MatrixRow, MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';
import type { MatrixGap, MatrixMetric, MatrixSeries, MatrixSeriesRow } from './layout/types';
import { toGap, toMeeting, toTerm, type TimelineContext } from '../timeline/parts';

/** What the mapper cannot word itself. */
export interface MatrixWords {
  metricLabel: string;
  metricOf: (row: MatrixRow) => MatrixMetric | null;
  groupLabel: (key: string | null) => string;
}

interface MatrixContext extends TimelineContext, MatrixWords {
  axis: MatrixAxis;
}

/** The arranged matrix of a network, ready to be drawn. */
export function matrixOfNetwork(
  record: NetworkRecord,
  matrix: Matrix,
  view: MatrixView,
  context: MatrixContext,
): MatrixSeries {
  const { locale, hrefs } = context;
  const { network } = record;
  const placeOf = new Map(matrix.meetings.map(({ id }, place) => [id, place]));
  const shown = new Set(placeOf.keys());
  const toMatrixGap = (gap: MatrixRow['gaps'][number]): MatrixGap => {
    const places = gap.meetingIds.flatMap((id) => placeOf.get(id) ?? []);
    return {
      ...toGap(gap, record, context, shown),
      first: places[0] ?? null,
      last: places.at(-1) ?? null,
    };
  };
  const toRow = (row: MatrixRow): MatrixSeriesRow => ({
    slug: row.member.slug,
    label: row.member.name[locale],
    href: hrefs.member(row.member.slug),
    metric: context.metricOf(row),
    cells: row.cells,
    gaps: row.gaps.map(toMatrixGap),
  });
  return {
    network: { slug: network.slug, name: network.name[locale] },
    axis: context.axis,
    size: view.size,
    meetings: matrix.meetings.map((meeting) => ({
      ...toMeeting(meeting, network, context),
      kind: meeting.kind,
      state: meeting.state,
    })),
    tallies: matrix.tallies,
    groups: matrix.groups.map(({ key, rows }) => ({
      label: view.group === 'none' ? null : context.groupLabel(key),
      rows: rows.map(toRow),
    })),
    organisers: record.organiserTerms.map((term) => toTerm(term, locale)),
    metricLabel: context.metricLabel,
  };
}
