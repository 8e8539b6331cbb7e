import type { MatrixLayout } from '../layout/layout';

/** Names at the left edge, each as high as its row; in the bird's-eye view too thin to be read, and left out. */
export function MatrixNames({ layout: { rows, headings, mode, metrics, height } }: { layout: MatrixLayout }) {
  return (
    <div className="mx-names" style={{ height }}>
      {headings.map(({ label, y }) => (
        <p key={y} className="mx-heading" style={{ top: y, height: metrics.heading }}>
          {label}
        </p>
      ))}
      {mode === 'lines' ? null : (
        <ol>
          {rows.map(({ row, y }) => (
            <li key={row.slug} style={{ top: y, height: metrics.row }}>
              <a href={row.href} className="mx-name" data-member={row.slug} title={row.label}>
                {row.label}
              </a>
              <span className="mx-metric" aria-hidden={row.metric?.words ? true : undefined}>
                {row.metric?.short}
              </span>
              {row.metric?.words ? <span className="sr-only">{row.metric.words}</span> : null}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
