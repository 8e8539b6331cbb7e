import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useActorName } from '@/components/history/actor-name';
import { ChangeList } from '@/components/forms/change-list';
import { useEventWords } from '@/components/history/event-words';
import type { FieldChanges } from '@/lib/audit/types';
import { formatInstant } from '@/lib/i18n/format-instant';

/** One step in the past of a record or of the register. */
export interface PastStep {
  key: string;
  at: Date;
  actor: string | null;
  types: readonly string[];
  /** What happened, with the names of the records concerned, where the list does not name them. */
  sentence?: ReactNode;
  /** In which network or at which record. */
  where: string | null;
  reason: string | null;
  changes: FieldChanges;
}

interface HistoryListProps {
  steps: readonly PastStep[];
  /** What a field of a step is called. */
  labelOf: (field: string, step: string) => string;
  /** What can be done with a step, such as restoring it. */
  extraOf?: (step: string) => ReactNode;
}

/** Who, when, what, why. */
export function HistoryList({ steps, labelOf, extraOf }: HistoryListProps) {
  const t = useTranslations('admin.history');
  const locale = useLocale();
  const words = useEventWords();
  const nameOf = useActorName();
  if (steps.length === 0) return <p className="max-w-measure">{t('empty')}</p>;
  return (
    <ol className="space-y-5">
      {steps.map(({ key, at, actor, types, sentence, where, reason, changes }) => (
        <li key={key} className="border-t border-line pt-3">
          <p className="max-w-3xl font-medium">
            {sentence ?? (types.length === 0 ? t('event.other') : types.map(words).join(', '))}
          </p>
          <p className="text-sm text-muted">
            {actor === null ? null : `${nameOf(actor)} · `}
            <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>
            {where === null ? null : ` · ${where}`}
          </p>
          {reason === null ? null : (
            <p className="mt-1 max-w-measure">
              <span className="text-muted">{t('why')}:</span> {reason}
            </p>
          )}
          {Object.keys(changes).length > 0 ? (
            <details className="mt-1">
              <summary className="text-sm">{t('changes')}</summary>
              <div className="mt-2">
                <ChangeList
                  captionHidden
                  changes={changes}
                  caption={t('changes')}
                  heads={{ from: t('before'), to: t('after') }}
                  labelOf={(field) => labelOf(field, key)}
                />
              </div>
            </details>
          ) : null}
          {extraOf?.(key)}
        </li>
      ))}
    </ol>
  );
}
