import { useTranslations } from 'next-intl';
import { layOutTimeline } from '@/components/charts/timeline/layout/layout';
import { OpenTable, TimelineTable } from '@/components/charts/timeline/table/table';
import { Timeline } from '@/components/charts/timeline/timeline';
import { FigureFrame } from '@/components/figure/frame/figure-frame';
import { useRegisterFormat } from '@/components/format/register-format';
import { answerAddress, answerSeries, useAnswerFacts } from '@/components/questions/answer-facts';
import type { QuestionAnswer } from '@/lib/participation/pages/types-question';
import type { QuestionView } from '@/lib/participation/questions/types';

/** Where the drawing begins, for whoever skips what stands above it. */
export const ANSWER_FIGURE = 'answer-figure';

interface AnswerFigureProps {
  answer: QuestionAnswer;
  /** The question as it was asked. */
  view: QuestionView;
  /** Id of the verdict, which names the figure. */
  headedBy: string;
}

/** The whole record on which an answer rests, drawn. */
export function AnswerFigure({ answer, view, headedBy }: AnswerFigureProps) {
  const compared = useTranslations('compare');
  const { locale } = useRegisterFormat();
  const factsOf = useAnswerFacts();
  const series = answerSeries(answer, locale);
  const mode = layOutTimeline(series)?.mode ?? null;
  const table = `${ANSWER_FIGURE}-table`;
  const isPair = answer.question === 'more_often';
  return (
    <FigureFrame
      id={ANSWER_FIGURE}
      facts={factsOf(answer)}
      address={answerAddress(answer, view)}
      isEmpty={mode === null}
      table={
        isPair ? (
          <>
            <OpenTable series={series} figure={table} kind="members" />
            {mode === 'dense' ? null : <TimelineTable series={series} dense={false} figure={table} />}
          </>
        ) : (
          <OpenTable series={series} figure={table} kind={mode === 'dense' ? 'members' : 'cells'} />
        )
      }
    >
      <Timeline
        id={ANSWER_FIGURE}
        series={series}
        headedBy={headedBy}
        isNamed
        isFramed
        {...(isPair && { caption: compared('caption') })}
      />
    </FigureFrame>
  );
}
