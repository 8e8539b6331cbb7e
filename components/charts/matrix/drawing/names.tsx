import type { MatrixLayout } from '../layout/layout';
import { lineNames } from '../layout/line-names';

interface MatrixNamesProps {
  layout: MatrixLayout;
  figure: string;
}

/**
 * Names at the left edge, each as high as its row; in the bird's-eye view those of the longest gaps, and of each line that
 * somebody comes to. Whoever comes to a name by keyboard hears what its row says.
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
      {mode === 'lines' ? (
        <LineNames rows={rows} />
      ) : (
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

const LineNames = ({ rows }: Pick<MatrixLayout, 'rows'>) => {
  const names = lineNames(rows);
  return (
    <ol className="mx-line-names">
      {rows.map(({ row, y, height }, place) => (
        <li key={row.slug} style={{ top: y, height }}>
          <a href={row.href} data-told={names[place]?.isTold ? '' : undefined}>
            {row.label}
          </a>
        </li>
      ))}
    </ol>
  );
};
