import { useTranslations } from 'next-intl';
import { QuestionAnswer } from '@/components/questions/question-answer';
import { QuestionForm } from '@/components/questions/question-form';
import { QuestionState } from '@/components/questions/question-state';
import { useRegisterFormat } from '@/components/format/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { partialDate } from '@/lib/core/partial-date';
import { questionsHref } from '@/lib/i18n/navigation';
import type { NetworkReference } from '@/lib/networks/types';
import { questionQuery } from '@/lib/participation/questions/schema';
import type { Participant } from '@/lib/participation/pages/types';
import type { QuestionAnswer as Answer } from '@/lib/participation/pages/types-question';
import type { QuestionView } from '@/lib/participation/questions/types';

interface QuestionsArticleProps {
  view: QuestionView;
  networks: readonly NetworkReference[];
  participants: readonly Participant[];
  /** null: the question lacks something it needs. */
  answer: Answer | null;
}

export function QuestionsArticle({ view, networks, participants, answer }: QuestionsArticleProps) {
  const t = useTranslations('questions');
  const format = useRegisterFormat();
  const isThere = ({ networks: own }: Participant) => own.some(({ slug }) => slug === view.network);
  const chosen = participants.some(isThere) ? participants.filter(isThere) : participants;
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
  return (
    <article>
      <PageHeading title={t('title')}>{t('lede')}</PageHeading>
      {form}
      {answer ? (
        <QuestionAnswer answer={answer} here={questionsHref(questionQuery(view))} />
      ) : (
        <QuestionState view={view} networks={networks} participants={participants} />
      )}
    </article>
  );
}
