import { useTranslations } from 'next-intl';
import { tierClasses } from './classes';
import { tiersWhereLabelsFitInside } from '../layout/labels';
import type { PlacedTerm } from '../layout/layout';
import { TIERS } from '../layout/tiers';
import { useTermWords } from '../words/term-words';

const FONT_SIZE = 12;

/**
 * Who ran the network. The list below the lane always says it in words; in the lane stand the names where every
 * one of them fits, and the list's numbers where they do not.
 */
export function TimelineOrganisers({ network, terms }: { network: string | null; terms: PlacedTerm[] }) {
  const t = useTranslations('charts.timeline');
  const words = useTermWords();
  if (terms.length === 0) return null;
  const named = tiersWhereLabelsFitInside(
    terms.map(({ term, place }) => ({ width: place.width, label: term.organiser })),
    FONT_SIZE,
  );
  const numbered = TIERS.map((tier) => tier.name).filter((name) => !named.includes(name));
  return (
    <div className="tl-row tl-organisers">
      <span className="tl-label">{network === null ? t('organisers') : t('organisersOf', { network })}</span>
      <div className="tl-plot">
        <svg width="100%" height="24" aria-hidden="true">
          {terms.map(({ term, place }, index) => (
            <g key={term.id} className="tl-term" data-start={place.start} data-end={place.end}>
              <rect x={`${place.x}%`} y="2" width={`${place.width}%`} height="20" />
              <Edge x={place.x} known={place.start === 'known'} />
              <Edge x={place.x + place.width} known={place.end === 'known'} />
              <svg x={`${place.x + place.width / 2}%`}>
                <text y="16" textAnchor="middle" className={tierClasses(named)}>
                  {term.organiser}
                </text>
                <text y="16" textAnchor="middle" className={tierClasses(numbered)}>
                  {index + 1}
                </text>
              </svg>
              {place.start === 'unknown' && <OpenEnd x={place.x} />}
            </g>
          ))}
        </svg>
        <ol className="tl-terms">
          {terms.map(({ term }, index) => (
            <li key={term.id}>
              <span className={tierClasses(numbered)} aria-hidden="true">{`${index + 1} `}</span>
              {words(term)}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const Edge = ({ x, known }: { x: number; known: boolean }) => (
  <line x1={`${x}%`} x2={`${x}%`} y1="2" y2="22" className={known ? 'tl-term-edge' : 'tl-term-open'} />
);

const OpenEnd = ({ x }: { x: number }) => (
  <svg x={`${x}%`}>
    <text x="-3" y="16.5" textAnchor="end" className="tl-open">
      ?
    </text>
  </svg>
);
