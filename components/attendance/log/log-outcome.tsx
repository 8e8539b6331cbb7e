'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import { ChangeList } from '@/components/forms/change-list';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { useLogDifference } from '@/components/attendance/log/log-difference';
import { PublicPlaceLink, type PublicPlace } from '@/components/office/public-place';
import { useRegisterFormat } from '@/components/format/register-format';
import { FormMessage } from '@/components/ui/fields/form-message';
import type { MemberReference } from '@/lib/members/types';
import type { LoggedMeeting } from '@/lib/attendance/types-log';

/** A meeting that is to be logged next, in words. */
export interface NextMeeting {
  slug: string;
  title: string;
  date: string;
  address: string;
}

interface LogOutcomeProps {
  saved:
    | (LoggedMeeting & {
        draft: { network: string; proposalId: number } | null;
        contested: readonly MemberReference[];
      })
    | null;
  refusal: FormRefusal | null;
  ref: Ref<HTMLDivElement>;
  nameOf: (memberId: string | undefined) => string;
  place: PublicPlace;
  undone: boolean;
  /** The next meeting without a record; null where there is none. */
  next: NextMeeting | null;
  /** Shown with what was saved: the way to undo it. */
  children: ReactNode;
}

/** What was saved of a log, in words. */
export function useLoggedSentence({ networkIsDraft }: PublicPlace) {
  const t = useTranslations('admin.log');
  return ({ recorded, changed, withdrawn, published }: LoggedMeeting): string => {
    const isNothingElse = changed + withdrawn + published === 0;
    const sentences = [
      recorded > 0 || isNothingElse ? t('saved', { count: recorded }) : null,
      changed > 0 ? t('changed', { count: changed }) : null,
      withdrawn > 0 ? t('removed', { count: withdrawn }) : null,
      published > 0 ? t(networkIsDraft ? 'releasedNow' : 'publishedNow', { count: published }) : null,
    ];
    return sentences.filter((one) => one !== null).join(' ');
  };
}

/** What became of the log: how many attendances were saved, or what somebody else did meanwhile. */
export function LogOutcome({ saved, refusal, ref, nameOf, place, undone, next, children }: LogOutcomeProps) {
  const t = useTranslations('admin.log');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const sentence = useLoggedSentence(place);
  const difference = useLogDifference(nameOf);
  const format = useRegisterFormat();
  if (saved?.draft) {
    return (
      <FormMessage tone="done" ref={ref}>
        <KeptAsDraft draft={saved.draft} />
      </FormMessage>
    );
  }
  if (saved) {
    return (
      <FormMessage tone="done" ref={ref}>
        <p className="font-medium">{sentence(saved)}</p>
        {saved.published > 0 ? <PublicPlaceLink place={place} /> : null}
        {saved.contested.length > 0 ? (
          <p className="mt-1">
            {t('contested', {
              count: saved.contested.length,
              members: saved.contested.map(({ name }) => format.name(name)).join(', '),
            })}
          </p>
        ) : null}
        {next ? (
          <p className="mt-1">
            <a href={next.address}>{t('next', { meeting: next.title, date: next.date })}</a>
          </p>
        ) : null}
        {children}
      </FormMessage>
    );
  }
  if (!refusal) return undone ? <FormMessage tone="done">{t('undone')}</FormMessage> : null;
  return (
    <FormMessage tone="refused" ref={ref}>
      <p className="font-medium">{words.reason(refusal.kind)}</p>
      {refusal.diff && Object.keys(refusal.diff).length > 0 ? (
        <div className="mt-3">
          <ChangeList
            changes={difference.inWords(refusal.diff)}
            caption={t('difference')}
            heads={{ from: form('standsNow'), to: form('youTyped') }}
            labelOf={difference.labelOf}
          />
        </div>
      ) : null}
    </FormMessage>
  );
}
