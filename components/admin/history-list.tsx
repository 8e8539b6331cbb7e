import { useTranslations } from 'next-intl';
import { ChangeList } from '@/components/admin/change-list';
import { useEventWords } from '@/components/admin/event-words';
import type { FieldChanges } from '@/lib/audit/types';

/** One event of a record's past. */
export interface HistoryEntry {
  key: string | number;
  when: string;
  who: string;
  type: string;
  where: string | null;
  why: string | null;
  changes: FieldChanges | null;
}

interface HistoryListProps {
  entries: readonly HistoryEntry[];
  labelOf: (field: string) => string;
}

/** Who, when, what, why: the latest first. */
export function HistoryList({ entries, labelOf }: HistoryListProps) {
  const t = useTranslations('admin.history');
  const words = useEventWords();
  if (entries.length === 0) return <p className="max-w-measure">{t('empty')}</p>;
  return (
    <ol className="space-y-5">
      {entries.map(({ key, when, who, type, where, why, changes }) => (
        <li key={key} className="border-t border-line pt-3">
          <p>
            <strong>{words(type)}</strong>
            {where === null ? null : <span className="text-muted"> · {where}</span>}
          </p>
          <p className="text-sm text-muted">
            {who} · <time>{when}</time>
          </p>
          {why === null ? null : (
            <p className="mt-1 max-w-measure">
              <span className="text-muted">{t('why')}:</span> {why}
            </p>
          )}
          {changes && Object.keys(changes).length > 0 ? (
            <details className="mt-1">
              <summary className="text-sm">{t('changes')}</summary>
              <div className="mt-2">
                <ChangeList changes={changes} caption={t('changes')} heads={{ from: t('before'), to: t('after') }} labelOf={labelOf} />
              </div>
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
