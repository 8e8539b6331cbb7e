import { redirect } from 'next/navigation';
import { cellAt } from '@/components/charts/matrix/layout/cell-at';
import { useMatrixAddress } from '@/components/networks/matrix/matrix-address';
import { useMatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import type { MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

interface MatrixClickProps {
  record: NetworkRecord;
  view: MatrixView;
  /** In CSS pixels of the drawing. */
  click: { x: number; y: number };
}

/** Answers a click on the drawing without a script: leads to the evidence of the cell that was drawn there, or back. */
export function MatrixClick({ record, view, click }: MatrixClickProps): never {
  const address = useMatrixAddress(record.network.slug);
  const { layout, series } = useMatrixPlan(record, view);
  const cell = cellAt(layout, click);
  const [placed, meeting] = cell ? [layout.rows[cell.row], series.meetings[cell.column]] : [];
  if (!cell || !placed || !meeting) redirect(address(view));
  const block = layout.blocks?.find(({ places }) => places.includes(cell.column));
  if (block) redirect(address({ ...view, from: block.year, to: block.year + layout.span - 1 }));
  const clicked = placed.row.cells[cell.column];
  redirect(clicked && hasPart(clicked) ? `${meeting.href}#${placed.row.slug}` : meeting.href);
}
