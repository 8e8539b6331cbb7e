import {
  wordOutcome,
  wordQuestion,
  type QuestionFormat,
  type QuestionTexts,
} from '@/components/questions/question-words';
import type { Suggestion } from '@/components/ui/search/suggestion-types';
import type { Locale } from '@/lib/core/localised-text';
import { getPathname, questionsHref } from '@/lib/i18n/navigation';
import type { QuestionAnswer, TypedAnswers } from '@/lib/participation/pages/types-question';
import { questionQuery } from '@/lib/participation/questions/schema';

/** With more meetings than these, the verdict alone has room in a list. */
const MOST_DATES = 3;

/** When that was which decides, where that is few days: the last attendance, or those that contradict. */
function decidingDates(answer: QuestionAnswer, { meeting: dated }: QuestionFormat): string | null {
  const ids =
    answer.question === 'last' && answer.lastId !== null
      ? [answer.lastId]
      : answer.outcome === 'contradicted' && answer.question !== 'more_often'
        ? answer.decidingIds
        : [];
  const meetings = answer.asked.part.meetings.filter(({ id }) => ids.includes(id));
  return meetings.length > 0 && meetings.length <= MOST_DATES
    ? meetings.map((meeting) => dated(meeting)).join(', ')
    : null;
}

/** The verdicts on a question that is typed, each leading to the meetings and sources that decide it. */
export const suggestVerdicts = (
  typed: TypedAnswers | null,
  t: QuestionTexts,
  format: QuestionFormat,
  locale: Locale,
): Suggestion[] =>
  (typed?.answers ?? []).map(({ view, answer }) => {
    const dates = decidingDates(answer, format);
    const outcome = wordOutcome(t, answer, typed?.isEver);
    return {
      href: getPathname({ href: questionsHref(questionQuery(view)), locale }),
      label: wordQuestion(t, answer, format, typed?.isEver),
      detail: [dates === null ? outcome : `${outcome}: ${dates}`, format.name(answer.network.name)].join(' · '),
    };
  });
