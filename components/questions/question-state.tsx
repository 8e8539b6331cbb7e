import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { questionsHref } from '@/lib/i18n/navigation';
import type { NetworkReference } from '@/lib/networks/types';
import { questionQuery } from '@/lib/participation/questions/schema';
import type { Participant } from '@/lib/participation/pages/types';
import type { QuestionView } from '@/lib/participation/questions/types';

interface QuestionStateProps {
  view: QuestionView;
  networks: readonly NetworkReference[];
  participants: readonly Participant[];
}

/** What is missing before a question can be answered; nothing while nothing was asked. */
export function QuestionState({ view, networks, participants }: QuestionStateProps) {
  const t = useTranslations('questions.state');
  const format = useRegisterFormat();
  const asked = participants.find(({ member }) => member.slug === view.member);
  const named = format.named('member', asked?.member.name ?? { de: '', en: '' });
  const isIn = (participant: Participant | undefined) =>
    participant?.networks.some(({ slug }) => slug === view.network) ?? false;
  if (view.question === null && view.member === null && view.network === null) return null;
  if (view.network !== null && !networks.some(({ slug }) => slug === view.network))
    return <Said>{t('unknownNetwork', { slug: view.network })}</Said>;
  if (view.member === null) return <Said>{t('member')}</Said>;
  if (!asked) return <Said>{t('unknownMember', { slug: view.member })}</Said>;
  if (view.network === null)
    return (
      <Said choices={asked.networks} view={view}>
        {t('choose', named)}
      </Said>
    );
  if (!isIn(asked))
    return (
      <Said choices={asked.networks} view={view}>
        {t('notIn', { ...named, networks: asked.networks.length })}
      </Said>
    );
  if (view.unread !== null) return <Said>{t('unread', { text: view.unread })}</Said>;
  if (view.question === 'not_since') return <Said>{t('date')}</Said>;
  if (view.question !== 'more_often') return null;
  if (view.other === null) return <Said>{t('other')}</Said>;
  return <Said>{t(view.other === view.member ? 'same' : 'otherNotIn')}</Said>;
}

interface SaidProps {
  children: ReactNode;
  /** Networks in which the same can be asked. */
  choices?: readonly NetworkReference[];
  view?: QuestionView;
}

function Said({ children, choices = [], view }: SaidProps) {
  const format = useRegisterFormat();
  return (
    <div className="max-w-measure" data-state="question">
      <p className="font-medium">{children}</p>
      {view && choices.length > 0 ? (
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {choices.map((network) => (
            <li key={network.id}>
              <TextLink href={questionsHref(questionQuery({ ...view, network: network.slug }))}>
                {format.name(network.name)}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
