import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';
import { searchHref } from '@/lib/i18n/navigation';
import { searchViewQuery } from '@/lib/participation/search/schema';
import type { Group, SearchKind, SearchView } from '@/lib/participation/search/types';

interface ResultGroupProps<Entry> {
  view: SearchView;
  kind: SearchKind;
  group: Group<Entry>;
  /** How many of its first entries are already shown above all groups. */
  shown: number;
  keyOf: (entry: Entry) => string | number;
  children: (entry: Entry) => ReactNode;
}

/** The entries of one kind, best first, and the way to those that are not listed. */
export function ResultGroup<Entry>({ view, kind, group, shown, keyOf, children }: ResultGroupProps<Entry>) {
  const t = useTranslations('search');
  const entries = group.entries.slice(shown);
  if (entries.length === 0) return null;
  const more = group.goesOn ? 'yes' : 'no';
  const hidden = group.total - group.entries.length;
  return (
    <section className="mt-8" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className="text-lg">
        {t(`${shown > 0 ? 'groupMore' : 'group'}.${kind}`)}
      </h2>
      <ul className="mt-1">
        {entries.map((entry) => (
          <li key={keyOf(entry)} className="border-b border-line py-2.5">
            {children(entry)}
          </li>
        ))}
      </ul>
      {hidden > 0 && view.kind === null ? (
        <p className="mt-2">
          <TextLink href={searchHref(searchViewQuery({ ...view, kind }))}>
            {t(`showAll.${kind}`, { count: group.total, more })}
          </TextLink>
        </p>
      ) : null}
      {hidden > 0 && view.kind !== null ? (
        <p className="mt-2 text-muted">{t('firstOf', { shown: group.entries.length, count: group.total, more })}</p>
      ) : null}
    </section>
  );
}
