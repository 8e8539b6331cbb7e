import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceCitation } from '@/components/sources/source-citation';
import { TextLink } from '@/components/ui/text-link';
import { compareHref, getPathname, memberHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import { MOST_RELATIVES } from '@/lib/members/succession/rules-line';
import { isLineCut, successionsBeside } from '@/lib/participation/compare/rules-line';
import { compareQuery } from '@/lib/participation/compare/schema';
import type { CompareView } from '@/lib/participation/compare/types';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';

interface ComparedLineProps {
  record: NetworkRecord;
  entries: readonly MemberInNetwork[];
  view: CompareView;
}

/** Whom the compared follow and who follows them, each with its document; a link draws them beside, or no longer. */
export function ComparedLine({ record, entries, view }: ComparedLineProps) {
  const t = useTranslations('compare.line');
  const format = useRegisterFormat();
  const kinds = useTranslations('member.succession.kind');
  const charts = useTranslations('charts.timeline.line');
  const successions = successionsBeside(entries, record.members, record.successions);
  if (successions.length === 0) return null;
  const name = (member: MemberReference) => (
    <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>
  );
  const there = getPathname({
    locale: format.locale,
    href: compareHref(compareQuery({ ...view, line: !view.line })),
  });
  return (
    <div className="mb-4 max-w-measure text-sm" data-line={view.line ? 'shown' : 'hidden'}>
      {successions.map(({ id, predecessor, successor, kind, date, sourceId }) => {
        const source = record.sources.find((one) => one.id === sourceId);
        return (
          <p key={id}>
            {t.rich('sentence', {
              predecessor: () => name(predecessor),
              successor: () => name(successor),
              kind: kinds(kind),
              date: format.date(date),
            })}
            {source ? ' – ' : null}
            {source ? <SourceCitation short source={source} place={{ line: 'succession', id }} /> : null}
          </p>
        );
      })}
      <p>
        <a href={`${there}#${record.network.slug}`}>{t(view.line ? 'hide' : 'show')}</a>
        {view.line ? ` ${t('apart')}` : null}
        {isLineCut(entries, record.successions) ? ` ${charts('cut', { most: MOST_RELATIVES })}` : null}
      </p>
    </div>
  );
}
