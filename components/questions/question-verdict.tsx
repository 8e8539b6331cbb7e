import { useTranslations } from 'next-intl';
import { BesideSentences } from '@/components/participation/beside-sentences';
import { AnswerSentence } from '@/components/questions/answer-sentence';
import { useRegisterFormat } from '@/components/format/register-format';
import { datePrecision } from '@/lib/core/partial-date';
import type { QuestionAnswer as Answer } from '@/lib/participation/pages/types-question';

/** The question asks for a day or a duration, not whether something is true. */
const isOpenQuestion = (answer: Answer): boolean =>
  answer.question === 'how_long' || (answer.question === 'last' && answer.date === null);

/** The question in words. */
export function AskedQuestion({ answer }: { answer: Answer }) {
  const t = useTranslations('questions.asked');
  const format = useRegisterFormat();
  const member = format.name(answer.asked.member.name);
  if (answer.question === 'last' && answer.date)
    return t('lastOn', { member, date: format.date(answer.date), precision: datePrecision(answer.date) });
  if (answer.question === 'not_since')
    return t('not_since', { member, date: format.date(answer.date), precision: datePrecision(answer.date) });
  if (answer.question === 'more_often')
    return t('more_often', { member, other: format.name(answer.other.member.name) });
  return t(answer.question, { member });
}

/** What the record says of a question, in a word and a few sentences. */
export function QuestionVerdict({ answer }: { answer: Answer }) {
  const t = useTranslations('questions');
  const { outcome } = answer;
  return (
    <div className="question-verdict" data-verdict={outcome}>
      <p className="font-bold">
        {t(`outcome.${isOpenQuestion(answer) && outcome === 'supported' ? 'answered' : outcome}`)}
      </p>
      <p className="mt-1">
        <AnswerSentence answer={answer} />
      </p>
      <BesideAnswer answer={answer} />
    </div>
  );
}

/** How long names exclusions with their days among the gaps; all others name them here. */
function BesideAnswer({ answer }: { answer: Answer }) {
  const { asked, network, beside } = answer;
  const counted = answer.question === 'how_long' ? { ...beside, excludedIds: [] } : beside;
  const besideOf = ({ member, part }: Answer['asked'], what: Answer['beside']) => (
    <BesideSentences member={member} network={network.slug} meetings={part.meetings} beside={what} />
  );
  return (
    <>
      {besideOf(asked, counted)}
      {answer.question === 'more_often' ? besideOf(answer.other, answer.otherBeside) : null}
    </>
  );
}
