import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import type { GapKind } from '@/lib/participation/gaps/types';
import { useAccountWords } from '../account/account-words';
import { GAP_CLASS } from '../status/gap-class';
import { runPaths } from '../status/mark-parts';
import { shapeName, traitsOfShape, type ShapeName } from '../status/shape-names';
import { ContestedFlag, StatusRuns } from '../status/status-shape';
import { StatusSymbol } from '../status/status-symbol';
import { useMarkWords } from '../status/status-words';
import type { LegendItems } from './legend-items';

interface TimelineLegendProps {
  items: LegendItems;
  figure: string;
  /** Whose letters stand at the ends of the rows; none where there are none. */
  accounts: readonly Account[];
}

/** Only what the figure shows, each sign with its words. */
export function TimelineLegend({ items, figure, accounts }: TimelineLegendProps) {
  const t = useTranslations('charts');
  const status = useTranslations('status');
  const symbolWords = useMarkWords(commonAccountVoice(accounts));
  const { letters } = useAccountWords();
  return (
    <ul className="tl-legend" aria-label={t('legend')}>
      {items.symbols.map((symbol) => (
        <li key={shapeName(symbol)}>
          <StatusSymbol {...symbol} />
          {symbolWords(symbol)}
        </li>
      ))}
      {items.contested && (
        <Entry sign={<ContestedFlag />} shift="translate(-6.5 6)" words={status('mark.contestedLong')} />
      )}
      {items.runs.map((name) => (
        <Entry key={name} wide sign={<RunSample name={name} />} words={symbolWords(traitsOfShape(name))} />
      ))}
      {items.gaps.map((kind) => (
        <Entry
          key={kind}
          wide
          sign={<GapSample kind={kind} figure={figure} />}
          words={status(`gapExplained.${kind}`)}
        />
      ))}
      {items.seat && <Entry wide sign={<SeatSample />} words={t('timeline.seat')} />}
      {items.seatOpen && (
        <Entry wide sign={<SeatSample fill={`url(#${figure}-fade-both)`} />} words={t('timeline.seatOpen')} />
      )}
      {items.doubts.map(({ by, href }) => (
        <Entry
          key={by}
          wide
          sign={<rect x="-14" y="-8" width="28" height="16" className="tl-doubted" />}
          words={<a href={href}>{t('timeline.seatDoubted', { by })}</a>}
        />
      ))}
      {items.noSeat && (
        <Entry
          wide
          sign={<rect x="-14" y="-3.5" width="28" height="7" fill={`url(#${figure}-hatched)`} />}
          words={t('timeline.noSeat')}
        />
      )}
      {items.imprecise && (
        <Entry
          wide
          sign={<path d="M-12 0H12M-12-4V4M12-4V4" className="tl-whisker" />}
          words={t('timeline.imprecise')}
        />
      )}
      {items.openDate && (
        <Entry sign={<path d="M3-5-2 0 3 5" className="status-line" />} words={t('timeline.openDate')} />
      )}
      {items.uncovered && (
        <Entry
          wide
          sign={<rect x="-14" y="-8" width="28" height="16" fill={`url(#${figure}-dotted)`} />}
          words={t('timeline.notCovered')}
        />
      )}
      {accounts.length > 0 ? <li>{t('timeline.letters', { letters: letters(accounts) })}</li> : null}
    </ul>
  );
}

interface EntryProps {
  sign: ReactNode;
  words: ReactNode;
  wide?: boolean;
  shift?: string;
}

function Entry({ sign, words, wide = false, shift }: EntryProps) {
  return (
    <li>
      <svg
        className={wide ? 'tl-sample' : 'status-symbol'}
        viewBox={wide ? '-16 -10 32 20' : '-10 -10 20 20'}
        aria-hidden="true"
      >
        <g transform={shift}>{sign}</g>
      </svg>
      {words}
    </li>
  );
}

/** As narrow as a meeting is drawn: presence has no dot then. */
const RunSample = ({ name }: { name: ShapeName }) => (
  <StatusRuns
    paths={runPaths([{ runs: [{ name, x: -14, width: 28 }], strip: { y: -8, height: 16, cell: 1 } }], [name])}
  />
);

const SeatSample = ({ fill }: { fill?: string }) => (
  <g className="tl-seat">
    <rect x="-14" y="-9" width="28" height="18" fill={fill} />
    {fill === undefined && <path d="M-14-9V9M14-9V9" />}
  </g>
);

const GAP_SAMPLES: Readonly<Record<GapKind, (figure: string) => ReactNode>> = {
  attendance: () => <rect x="-14" y="-3" width="28" height="6" className={GAP_CLASS.attendance} />,
  record: () => <path d="M-13 0H14" className={GAP_CLASS.record} />,
  stated: () => (
    <>
      <path d="M-5 0H14" className={GAP_CLASS.stated} />
      <path d="M14-4V4" className="tl-bracket" />
      <text x="-8" y="4.5" textAnchor="end" className="tl-open">
        ?
      </text>
    </>
  ),
  exclusion: (figure) => (
    <rect x="-14" y="-4" width="28" height="8" className={GAP_CLASS.exclusion} fill={`url(#${figure}-crossed)`} />
  ),
};

export function GapSample({ kind, figure }: { kind: GapKind; figure: string }) {
  return GAP_SAMPLES[kind](figure);
}
