'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import { ChangeList } from '@/components/forms/change-list';
import { KeptAsDraft } from '@/components/forms/kept-as-draft';
import { useRefusalWords, type FormRefusal } from '@/components/forms/form-refusal';
import { useLogDifference } from '@/components/attendance/log/log-difference';
import { PublicPlaceLink, type PublicPlace } from '@/components/office/public-place';
import { FormMessage } from '@/components/ui/fields/form-message';
import type { LoggedMeeting } from '@/lib/attendance/types-log';

interface LogOutcomeProps {
  saved: (LoggedMeeting & { draft: { network: string; proposalId: number } | null }) | null;
  refusal: FormRefusal | null;
  ref: Ref<HTMLDivElement>;
  nameOf: (memberId: string | undefined) => string;
  place: PublicPlace;
  undone: boolean;
  /** Shown with what was saved: the way to undo it. */
  children: ReactNode;
}

/** What became of the log: how many attendances were saved, or what somebody else did meanwhile. */
export function LogOutcome({ saved, refusal, ref, nameOf, place, undone, children }: LogOutcomeProps) {
  const t = useTranslations('admin.log');
  const form = useTranslations('admin.form');
  const words = useRefusalWords();
  const difference = useLogDifference(nameOf);
  if (saved?.draft) {
    return (
      <FormMessage tone="done" ref={ref}>
        <KeptAsDraft draft={saved.draft} />
      </FormMessage>
    );
  }
  if (saved) {
    const isNothingElse = saved.changed + saved.withdrawn + saved.published === 0;
    const sentences = [
      saved.recorded > 0 || isNothingElse ? t('saved', { count: saved.recorded }) : null,
      saved.changed > 0 ? t('changed', { count: saved.changed }) : null,
      saved.withdrawn > 0 ? t('removed', { count: saved.withdrawn }) : null,
      saved.published > 0 ? t(place.networkIsDraft ? 'releasedNow' : 'publishedNow', { count: saved.published }) : null,
    ].filter((sentence) => sentence !== null);
    return (
      <FormMessage tone="done" ref={ref}>
        <p className="font-medium">{sentences.join(' ')}</p>
        {saved.published > 0 ? <PublicPlaceLink place={place} /> : null}
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
