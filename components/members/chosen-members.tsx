import { useTranslations } from 'next-intl';
import { MemberFilter } from '@/components/members/member-filter';
import { MemberIndexTable } from '@/components/members/member-index-table';
import { PageHeading } from '@/components/ui/page-heading';
import type { MembersView } from '@/lib/members/list/types';
import type { NetworkReference } from '@/lib/networks/types';
import { MEMBERS_ON_PAGE } from '@/lib/participation/pages/rules-paging';
import type { Participant } from '@/lib/participation/pages/types';

interface ChosenMembersProps {
  view: MembersView;
  /** By name in the page's language. */
  entries: readonly Participant[];
  all: readonly Participant[];
  networks: readonly NetworkReference[];
}

/** The members that somebody asked for. */
export function ChosenMembers({ view, entries, all, networks }: ChosenMembersProps) {
  const t = useTranslations('members');
  const said = useTranslations('longPages.filter');
  const shown = entries.slice(0, MEMBERS_ON_PAGE);
  return (
    <>
      <PageHeading title={t('title')} />
      <MemberFilter view={view} kinds={[...new Set(all.map(({ member }) => member.kind))]} networks={networks} />
      <p className="mb-4 max-w-measure" role="status">
        {said('found', { count: entries.length, all: all.length, letter: view.letter ?? 'none' })}
        {shown.length < entries.length ? ` ${said('cut', { shown: shown.length })}` : null}
      </p>
      {shown.length > 0 ? <MemberIndexTable entries={shown} /> : null}
    </>
  );
}
