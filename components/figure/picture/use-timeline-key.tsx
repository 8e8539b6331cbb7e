import { useTranslations } from 'next-intl';
import { useMarkWords } from '@/components/charts/status/status-words';
import { ContestedFlag, StatusRuns, StatusShape } from '@/components/charts/status/status-shape';
import { runPaths } from '@/components/charts/status/mark-parts';
import { shapeName, symbolName, traitsOfShape, type ShapeName } from '@/components/charts/status/shape-names';
import { listLegendItems } from '@/components/charts/timeline/legend-items';
import type { TimelineLayout } from '@/components/charts/timeline/layout/layout';
import { GapSample } from '@/components/charts/timeline/legend';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import type { KeyEntry } from './types';

/** A mark as a key shows it. */
export const KeySymbol = ({ name }: { name: ShapeName }) => (
  <g data-symbol={symbolName(traitsOfShape(name))}>
    <StatusShape name={name} />
  </g>
);

/** The signs of a timeline and their words: what it shows, and nothing else. */
export function useTimelineKey(figure: string): (layout: TimelineLayout, accounts: readonly Account[]) => KeyEntry[] {
  const t = useTranslations('charts.timeline');
  const status = useTranslations('status');
  const marks = useMarkWords('cell');
  const voted = useMarkWords('vote');
  const called = useMarkWords('call');
  return (layout, accounts) => {
    const items = listLegendItems(layout);
    const voice = commonAccountVoice(accounts);
    const words = voice === 'vote' ? voted : voice === 'call' ? called : marks;
    const only = (is: boolean, entry: KeyEntry): KeyEntry[] => (is ? [entry] : []);
    return [
      ...items.symbols.map((symbol) => ({ sign: <KeySymbol name={shapeName(symbol)} />, words: words(symbol) })),
      ...only(items.contested, {
        sign: (
          <g transform="translate(-6.5 6)">
            <ContestedFlag />
          </g>
        ),
        words: status('mark.contestedLong'),
      }),
      ...items.runs.map((name) => ({
        sign: (
          <StatusRuns
            paths={runPaths([{ runs: [{ name, x: -14, width: 28 }], strip: { y: -8, height: 16, cell: 1 } }], [name])}
          />
        ),
        words: words(traitsOfShape(name)),
      })),
      ...items.gaps.map((kind) => ({
        sign: <GapSample kind={kind} figure={figure} />,
        words: status(`gapExplained.${kind}`),
      })),
      ...only(items.seat || items.seatOpen, {
        sign: (
          <g className="tl-seat">
            <rect x="-14" y="-9" width="28" height="18" />
          </g>
        ),
        words: t(items.seat ? 'seat' : 'seatOpen'),
      }),
      ...items.doubts.map(({ by }) => ({
        sign: <rect x="-14" y="-8" width="28" height="16" className="tl-doubted" />,
        words: t('seatDoubted', { by }),
      })),
      ...only(items.noSeat, {
        sign: <rect x="-14" y="-3.5" width="28" height="7" fill={`url(#${figure}-hatched)`} />,
        words: t('noSeat'),
      }),
      ...only(items.imprecise, {
        sign: <path d="M-12 0H12M-12-4V4M12-4V4" className="tl-whisker" />,
        words: t('imprecise'),
      }),
      ...only(items.openDate, { sign: <path d="M3-5-2 0 3 5" className="status-line" />, words: t('openDate') }),
      ...only(items.uncovered, {
        sign: <rect x="-14" y="-8" width="28" height="16" fill={`url(#${figure}-dotted)`} />,
        words: t('notCovered'),
      }),
    ];
  };
}
