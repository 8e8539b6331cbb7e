import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useRegisterFormat } from '@/components/site/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref, memberHref, networkHref, sourceHref } from '@/lib/i18n/navigation';
import type { SearchAnswer } from '@/lib/participation/types-pages';

export function SearchResults({ answer }: { answer: SearchAnswer }) {
  const t = useTranslations('search');
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  const { members, networks, meetings, sources } = answer;
  const total = members.length + networks.length + meetings.length + sources.length;
  return (
    <>
      <p className="mt-6 font-medium" role="status">
        {t('count', { count: total, query: answer.query })}
      </p>
      {total === 0 ? <p className="mt-2 max-w-measure">{t('nothing')}</p> : null}
      <ResultGroup title={t('members')} entries={members} keyOf={({ member }) => member.id}>
        {({ member, alias, lastAttended }) => (
          <>
            <TextLink href={memberHref(member.slug)} className="font-medium">
              {format.name(member.name)}
            </TextLink>
            {alias ? <span className="text-muted"> {t('alias', { alias })}</span> : null}
            <span className="block text-sm text-muted">
              {lastAttended
                ? t('lastAttended', {
                    date: format.date(lastAttended.date),
                    network: format.name(lastAttended.network.name),
                  })
                : t('noAttendance')}
            </span>
          </>
        )}
      </ResultGroup>
      <ResultGroup title={t('networks')} entries={networks} keyOf={({ id }) => id}>
        {(network) => (
          <TextLink href={networkHref(network.slug)} className="font-medium">
            {format.name(network.name)}
          </TextLink>
        )}
      </ResultGroup>
      <ResultGroup title={t('meetings')} entries={meetings} keyOf={({ network, slug }) => `${network.slug}/${slug}`}>
        {({ network, slug, title, date, place }) => (
          <>
            <TextLink href={meetingHref(network.slug, slug)} className="font-medium">
              {format.name(title)}, {format.date(date)}
            </TextLink>
            <span className="block text-sm text-muted">
              {format.name(network.name)}
              {place ? ` · ${format.name(place)}` : null}
            </span>
          </>
        )}
      </ResultGroup>
      <ResultGroup title={t('sources')} entries={sources} keyOf={({ id }) => id}>
        {(source) => (
          <>
            <TextLink href={sourceHref(source.slug)} className="font-medium">
              <span lang={source.language}>{source.title}</span>
            </TextLink>
            <span className="block text-sm text-muted">
              {source.publisher}, {source.date ? format.date(source.date) : evidence('undated')}
            </span>
          </>
        )}
      </ResultGroup>
    </>
  );
}

interface ResultGroupProps<Entry> {
  title: string;
  entries: readonly Entry[];
  keyOf: (entry: Entry) => string | number;
  children: (entry: Entry) => ReactNode;
}

function ResultGroup<Entry>({ title, entries, keyOf, children }: ResultGroupProps<Entry>) {
  if (entries.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-1">
        {entries.map((entry) => (
          <li key={keyOf(entry)} className="border-b border-line py-2.5">
            {children(entry)}
          </li>
        ))}
      </ul>
    </section>
  );
}
