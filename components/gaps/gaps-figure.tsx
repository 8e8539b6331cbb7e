import { useTranslations } from 'next-intl';
import { figureContext } from '@/components/charts/timeline/figure-context';
import { layOutTimeline } from '@/components/charts/timeline/layout/layout';
import { timelineOfSeats } from '@/components/charts/timeline/of-seats';
import { OpenTable } from '@/components/charts/timeline/table/table';
import { Timeline } from '@/components/charts/timeline/timeline';
import { FigureFrame } from '@/components/figure/frame/figure-frame';
import { useRegisterFormat } from '@/components/format/register-format';
import { useGapsFacts } from '@/components/gaps/gaps-facts';
import { spellNumber } from '@/lib/i18n/formatters';
import type { FoundGaps, GapsView } from '@/lib/participation/gaps/types-list';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

/** Where the drawing begins, for whoever skips what stands above it. */
export const GAPS_FIGURE = 'gaps-figure';

interface GapsFigureProps {
  found: FoundGaps;
  /** The seats that are drawn of it, in its order. */
  seats: readonly QuestionedMember[];
  view: GapsView;
  /** Id of the heading that says what is found. */
  headedBy: string;
}

/** The longest gaps of a list, each within the whole record of its seat. */
export function GapsFigure({ found, seats, view, headedBy }: GapsFigureProps) {
  const t = useTranslations('examples.gaps');
  const { locale } = useRegisterFormat();
  const factsOf = useGapsFacts();
  const series = timelineOfSeats(seats, figureContext(locale));
  const mode = layOutTimeline(series)?.mode ?? null;
  const isOne = series.kind === 'member';
  const table = isOne && mode !== 'dense' ? 'cells' : 'members';
  return (
    <FigureFrame
      id={GAPS_FIGURE}
      facts={factsOf(found, seats, view)}
      address={{ kind: 'gaps', view }}
      isEmpty={mode === null}
      table={<OpenTable series={series} figure={`${GAPS_FIGURE}-table`} kind={table} />}
    >
      <Timeline
        id={GAPS_FIGURE}
        series={series}
        headedBy={headedBy}
        isNamed={!isOne}
        {...(!isOne && {
          caption: t(found.lines[0]?.[0]?.rank === 1 ? 'caption' : 'captionTold', {
            ...{ seats: seats.length, seatsText: spellNumber(seats.length, locale), name: series.name },
            networks: new Set(seats.map(({ part }) => part.network.id)).size,
          }),
        })}
        isFramed
      />
    </FigureFrame>
  );
}
