import type { MatrixLayout } from '../layout/layout';
import { textWidth } from '../../timeline/layout/tiers';
import type { TimelineTerm } from '../../timeline/layout/types';

interface MatrixOrganisersProps {
  terms: readonly TimelineTerm[];
  layout: MatrixLayout;
  height: number;
}

const FONT = 11;

/** Who ran the network, over the meetings of the time; a broken edge where nobody says when it began or ended. */
export function MatrixOrganisers({ terms, layout: { placeOf, width }, height }: MatrixOrganisersProps) {
  return terms.map((term) => {
    const x = term.from.kind === 'known' ? placeOf(term.from.day) : 0;
    const end = term.to.kind === 'known' ? placeOf(term.to.day) : width;
    if (end <= x) return null;
    const fits = textWidth(term.organiser, FONT) + 10 <= end - x;
    return (
      <g key={term.id} className="mx-term" data-start={term.from.kind} data-end={term.to.kind}>
        <title>{term.organiser}</title>
        <rect x={x} y="1" width={end - x - 1} height={height - 3} />
        {fits && (
          <text x={x + 5} y={height - 6} fontSize={FONT}>
            {term.organiser}
          </text>
        )}
      </g>
    );
  });
}
