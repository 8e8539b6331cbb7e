import { useTranslations } from 'next-intl';
import { ASKED, QuestionAnswer } from '@/components/questions/question-answer';
import { QuestionForm } from '@/components/questions/question-form';
import { QuestionState } from '@/components/questions/question-state';
import { AskedQuestion } from '@/components/questions/question-verdict';
import { useRegisterFormat } from '@/components/format/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { partialDate } from '@/lib/core/partial-date';
import { questionsHref } from '@/lib/i18n/navigation';
import type { NetworkReference } from '@/lib/networks/types';
import { questionQuery } from '@/lib/participation/questions/schema';
import type { Participant } from '@/lib/participation/pages/types';
import type { QuestionAnswer as Answer, QuestionExample } from '@/lib/participation/pages/types-question';
import type { QuestionView } from '@/lib/participation/questions/types';

interface QuestionsArticleProps {
  view: QuestionView;
  networks: readonly NetworkReference[];
  participants: readonly Participant[];
  /** null: the question lacks something it needs. */
  answer: Answer | null;
  /** Answered while nothing is asked; null: the register has none that decides anything. */
  example: QuestionExample | null;
}

export function QuestionsArticle({ view, networks, participants, answer, example }: QuestionsArticleProps) {
  const t = useTranslations('questions');
  const examples = useTranslations('examples.question');
  const format = useRegisterFormat();
  const isThere = ({ networks: own }: Participant) => own.some(({ slug }) => slug === view.network);
  const chosen = participants.some(isThere) ? participants.filter(isThere) : participants;
  const shown = answer ? { answer, view } : example;
  const form = (
    <QuestionForm
      // A new key for each question, because the browser would keep what was chosen in the fields of the one before.
      key={JSON.stringify(view)}
      view={view}
      networks={networks}
      members={chosen.map(({ member }) => member)}
      date={view.unread ?? (view.date === null ? '' : format.date(partialDate(view.date)))}
    />
  );
  if (!shown)
    return (
      <article>
        <PageHeading title={t('title')}>{t('lede')}</PageHeading>
        {form}
        <QuestionState view={view} networks={networks} participants={participants} />
      </article>
    );
  return (
    <article>
      <PageHeading id={ASKED} kind={t('title')} isSentence title={<AskedQuestion answer={shown.answer} />}>
        {answer ? null : <p className="text-sm text-muted">{examples(example?.isStated ? 'example' : 'exampleGap')}</p>}
      </PageHeading>
      <details className="controls-fold no-print">
        <summary>
          <span className="controls-change">{examples(answer ? 'other' : 'own')}</span>
        </summary>
        <p className="mb-3 max-w-measure text-base">{t('lede')}</p>
        {form}
      </details>
      <QuestionAnswer answer={shown.answer} view={shown.view} here={questionsHref(questionQuery(shown.view))} />
    </article>
  );
}
