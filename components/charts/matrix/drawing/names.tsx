import type { MatrixLayout } from '../layout/layout';

interface MatrixNamesProps {
  layout: MatrixLayout;
  figure: string;
}

/**
 * Names at the left edge, each as high as its row; in the bird's-eye view too thin to be read, and left out. Whoever comes
 * to a name by keyboard hears what its row says.
 */
export function MatrixNames({ layout, figure }: MatrixNamesProps) {
  const { rows, headings, mode, metrics, height } = layout;
  return (
    <div className="mx-names" style={{ height }}>
      {headings.map(({ label, y }) => (
        <p key={y} className="mx-heading" style={{ top: y, height: metrics.heading }}>
          {label}
        </p>
      ))}
      {mode === 'lines' ? null : (
        <ol>
          {rows.map(({ row, y, nameHeight }, place) => (
            <li key={row.slug} style={{ top: y, height: nameHeight }}>
              <a
                href={row.href}
                className="mx-name"
                data-member={row.slug}
                title={row.label}
                aria-describedby={`${figure}-row-${place}`}
              >
                {row.label}
              </a>
              <span
                className="mx-metric"
                {...(row.metric?.words ? { 'aria-hidden': true } : { id: `${figure}-row-${place}` })}
              >
                {row.metric?.short}
              </span>
              {row.metric?.words ? (
                <span className="sr-only" id={`${figure}-row-${place}`}>
                  {row.metric.words}
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
