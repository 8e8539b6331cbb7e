import { useTranslations } from 'next-intl';
import { useProposalWords } from '@/components/imports/proposals/proposal-words';
import { editMemberHref, logHref } from '@/components/office/admin-hrefs';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { LoadedProposalPage } from '@/lib/imports/proposals/loaders';

/** What has come between a draft and its publication, each with the way to where it stands. */
export function ProposalConflicts({ overtaken }: Pick<LoadedProposalPage, 'overtaken'>) {
  const t = useTranslations('proposals.overtaken');
  const words = useProposalWords();
  if (overtaken.count === 0) return null;
  return (
    <div className="mt-6">
      <Notice title={t('heading')}>
        <p>{t('lede', { count: overtaken.count })}</p>
        <ul className="mt-2 list-disc ps-5">
          {overtaken.conflicts.map((conflict) => {
            const { table, rowId, kind, meeting, member } = conflict;
            const href = meeting ? logHref(meeting.network, meeting.slug) : member ? editMemberHref(member.slug) : null;
            const name = words.row(conflict);
            return (
              <li key={`${table} ${rowId} ${kind}`}>
                {href ? <TextLink href={href}>{name}</TextLink> : name}: {t(kind)}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
