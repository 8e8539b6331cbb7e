import { useTranslations } from 'next-intl';
import { BesideSentences } from '@/components/participation/beside-sentences';
import { AnswerSentence } from '@/components/questions/answer-sentence';
import { wordOutcome, wordQuestion } from '@/components/questions/question-words';
import { useRegisterFormat } from '@/components/format/register-format';
import type { QuestionAnswer as Answer } from '@/lib/participation/pages/types-question';

interface AskedProps {
  answer: Answer;
  /** It was asked whether it ever was, where the answer is to whether it never was. */
  isEver?: boolean;
}

/** The question in words. */
export function AskedQuestion({ answer, isEver = false }: AskedProps) {
  return wordQuestion(useTranslations('questions'), answer, useRegisterFormat(), isEver);
}

/** What the record says of a question, in a word and a few sentences. */
export function QuestionVerdict({ answer, isEver = false }: AskedProps) {
  const t = useTranslations('questions');
  const { outcome } = answer;
  return (
    <div className="question-verdict" data-verdict={outcome}>
      <p className="font-bold">{wordOutcome(t, answer, isEver)}</p>
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
