import { RowLabel } from '../words/row-label';
import { StatusRuns } from '../../status/status-shape';
import { DENSE_VIEW } from '../layout/dense';
import type { DenseRow } from '../layout/layout';
import { TimelineScore } from './score';

/** Runs instead of marks; the row leads to the member's page, the count says in words what the runs show. */
export function TimelineDenseRow({ layout: { row, paths }, score }: { layout: DenseRow; score: string }) {
  return (
    <li className="tl-row">
      <a href={row.href} className="tl-label" data-member={row.member.slug} aria-describedby={score}>
        <RowLabel row={row} />
      </a>
      <div className="tl-plot">
        <svg
          className="tl-track tl-dense"
          width="100%"
          viewBox={`0 0 ${DENSE_VIEW.width} ${DENSE_VIEW.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <StatusRuns paths={paths} />
        </svg>
      </div>
      <TimelineScore id={score} account={row.account} />
    </li>
  );
}
