import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { EnlivenedFigures } from '@/components/figure/life/enlivened-figures';
import { answerAddress } from '@/components/questions/answer-facts';
import { ANSWER_FIGURE } from '@/components/questions/answer-figure';
import { QuestionsArticle } from '@/components/questions/questions-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import type { AddressQuery } from '@/lib/core/address-query';
import { getPathname, questionsHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import {
  loadMembers,
  loadNetworks,
  loadQuestionedMember,
  loadQuestionExample,
} from '@/lib/participation/pages/loaders';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { isCanonicalQuestionQuery, questionQuery, readQuestionView } from '@/lib/participation/questions/schema';

export const dynamic = 'force-dynamic';

interface QuestionsProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params, searchParams }: QuestionsProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('questions');
  const view = readQuestionView(await searchParams);
  const isEmpty = Object.keys(questionQuery(view)).length === 0;
  const example = isEmpty ? await loadQuestionExample() : null;
  const { network, member, question } = view;
  const figure = example
    ? answerAddress(example.answer, example.view)
    : network !== null && member !== null && question !== null
      ? ({ kind: 'question', network, member, view } as const)
      : undefined;
  const words = { title: t('title'), description: t('description') };
  const metadata = await pageMetadata({ locale, href: questionsHref(questionQuery(view)), ...words, figure });
  return isEmpty ? metadata : { ...metadata, robots: { index: false } };
}

/** A question and what the record says of it: rendered for each request, from cached records. */
export default async function QuestionsPage({ params, searchParams }: QuestionsProps) {
  const locale = pageLocale((await params).locale);
  const query = await searchParams;
  const [participants, networks] = await Promise.all([loadMembers(), loadNetworks()]);
  const asked = readQuestionView(query);
  const own = participants.find(({ member }) => member.slug === asked.member)?.networks ?? [];
  // Whoever is in one network only need not be asked in which.
  const view = asked.network === null && own[0] && own.length === 1 ? { ...asked, network: own[0].slug } : asked;
  const here = questionsHref(questionQuery(view));
  if (view !== asked || !isCanonicalQuestionQuery(query)) redirect(getPathname({ locale, href: here }));

  const { network, question } = view;
  const load = (slug: string | null) =>
    network !== null && question !== null && participants.some(({ member }) => member.slug === slug) && slug !== null
      ? loadQuestionedMember(network, slug)
      : null;
  const [member, other] = await Promise.all([load(view.member), load(view.other)]);
  const answer = member && answerQuestion(view, member, other);
  const example = Object.keys(questionQuery(view)).length === 0 ? await loadQuestionExample() : null;
  return (
    <SitePage here={here} figure={answer || example ? ANSWER_FIGURE : undefined}>
      <Still>
        <QuestionsArticle
          view={view}
          networks={networks}
          participants={participants}
          answer={answer}
          example={example}
        />
      </Still>
      <EnlivenedFigures />
    </SitePage>
  );
}
