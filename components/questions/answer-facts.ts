import { useTranslations } from 'next-intl';
import { figureContext } from '@/components/charts/timeline/figure-context';
import type { TimelineSeries } from '@/components/charts/timeline/layout/types';
import { timelineOfSeats } from '@/components/charts/timeline/of-seats';
import { useSeriesHeadline } from '@/components/charts/timeline/words/series-headline';
import { factsOfSeats } from '@/components/members/facts/seat-facts';
import type { FigureFacts } from '@/components/figure/facts/types';
import { useRegisterFormat } from '@/components/format/register-format';
import { wordOutcome, wordQuestion } from '@/components/questions/question-words';
import type { Locale } from '@/lib/core/localised-text';
import type { QuestionAnswer, QuestionedMember } from '@/lib/participation/pages/types-question';
import type { QuestionView } from '@/lib/participation/questions/types';

/** Whose records an answer rests on. */
export const seatsOf = (answer: QuestionAnswer): QuestionedMember[] =>
  answer.question === 'more_often' ? [answer.asked, answer.other] : [answer.asked];

/** The records that an answer rests on: of one member mark by mark, of two beside each other. */
export const answerSeries = (answer: QuestionAnswer, locale: Locale): TimelineSeries =>
  timelineOfSeats(seatsOf(answer), figureContext(locale));

/** What an answer shows, for whatever leaves with it: the verdict, and what its records say first. */
export function useAnswerFacts(): (answer: QuestionAnswer) => FigureFacts {
  const t = useTranslations('examples.question');
  const questions = useTranslations('questions');
  const format = useRegisterFormat();
  const headlines = useSeriesHeadline();
  return (answer) => {
    const series = answerSeries(answer, format.locale);
    const finding = series.kind === 'member' ? headlines.ofMember(series) : headlines.ofCompared(series);
    return factsOfSeats(seatsOf(answer), {
      subject: t('subject', {
        question: wordQuestion(questions, answer, format),
        network: format.name(answer.network.name),
      }),
      finding: t('finding', { outcome: wordOutcome(questions, answer), finding }),
      isNamed: false,
    });
  };
}

/** The address of the figure of an answer. @param view the question as it was asked */
export const answerAddress = (answer: QuestionAnswer, view: QuestionView) =>
  ({ kind: 'question', network: answer.network.slug, member: answer.asked.member.slug, view }) as const;
