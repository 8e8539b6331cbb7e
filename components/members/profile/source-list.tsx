import { useTranslations } from 'next-intl';
import { SourceCitation } from '@/components/sources/source-citation';
import type { SourcePlace } from '@/components/sources/source-place';
import type { SourceReference } from '@/lib/sources/types';

/** More sources than this are folded. */
const MOST_SOURCES_IN_FULL = 3;

interface SourceListProps {
  ids: readonly number[];
  /** Where in each of them, by its id. */
  place: (sourceId: number) => SourcePlace;
  sources: readonly SourceReference[];
}

/** The documents behind a figure, one click away; nothing where it rests on none. */
export function SourceList({ ids, place, sources }: SourceListProps) {
  const t = useTranslations('member');
  const cited = sources.filter(({ id }) => ids.includes(id));
  if (cited.length === 0) return null;
  const list = cited.map((source) => (
    <li key={source.id}>
      <SourceCitation short source={source} place={place(source.id)} />
    </li>
  ));
  if (cited.length > MOST_SOURCES_IN_FULL) {
    return (
      <details className="mt-1 text-sm leading-6">
        <summary>{t('sourceCount', { count: cited.length })}</summary>
        <ul>{list}</ul>
      </details>
    );
  }
  return (
    <div className="flex flex-wrap gap-x-2 text-sm leading-6">
      <span className="text-muted">{t('findings.according')}</span>
      <ul className="flex flex-wrap gap-x-3">{list}</ul>
    </div>
  );
}
