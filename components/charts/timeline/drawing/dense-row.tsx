import { DENSE_VIEW } from '../layout/dense';
import type { DenseRow } from '../layout/layout';
import { TimelineScore } from './score';

/** Runs instead of marks; the row leads to the member's page, the count says in words what the runs show. */
export function TimelineDenseRow({ layout: { row, paths } }: { layout: DenseRow }) {
  return (
    <li className="tl-row">
      <a href={row.href} className="tl-label" data-member={row.member.slug}>
        {row.label}
      </a>
      <div className="tl-plot">
        <svg
          className="tl-track"
          width="100%"
          viewBox={`0 0 ${DENSE_VIEW.width} ${DENSE_VIEW.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {paths.map(({ band, path }) => (
            <path key={band} d={path} className={`tl-dense tl-dense-${band}`} />
          ))}
        </svg>
      </div>
      <TimelineScore score={row.score} />
    </li>
  );
}
