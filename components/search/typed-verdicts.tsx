import { useTranslations } from 'next-intl';
import { AskedQuestion, QuestionVerdict } from '@/components/questions/question-verdict';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { networkHref, questionsHref } from '@/lib/i18n/navigation';
import type { TypedAnswers } from '@/lib/participation/pages/types-question';
import { questionQuery } from '@/lib/participation/questions/schema';

/** The verdicts on what was typed as a question, each with the way to the cells and sources that decide it. */
export function TypedVerdicts({ typed: { answers, hasMore, member, isEver } }: { typed: TypedAnswers }) {
  const t = useTranslations('search.question');
  const format = useRegisterFormat();
  const [first] = answers;
  if (!first) return null;
  return (
    <section aria-labelledby="typed-question" className="mt-5 max-w-measure">
      <h2 id="typed-question" className="mb-1 text-lg">
        <AskedQuestion answer={first.answer} isEver={isEver} />
      </h2>
      {answers.map(({ view, answer }) => (
        <div key={answer.network.id} className="mt-3">
          <p className="mb-1 text-sm">
            <TextLink href={networkHref(answer.network.slug)}>{format.name(answer.network.name)}</TextLink>
          </p>
          <QuestionVerdict answer={answer} isEver={isEver} />
          <p className="mt-1">
            <TextLink href={questionsHref(questionQuery(view))}>{t('whole')}</TextLink>
          </p>
        </div>
      ))}
      {hasMore ? (
        <p className="mt-3">
          <TextLink href={questionsHref({ member })}>{t('more')}</TextLink>
        </p>
      ) : null}
    </section>
  );
}
