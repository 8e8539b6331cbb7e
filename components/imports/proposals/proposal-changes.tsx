import { useTranslations } from 'next-intl';
import { ChangeList } from '@/components/forms/change-list';
import { useProposalWords } from '@/components/imports/proposals/proposal-words';
import { proposalHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';
import type { LoadedProposalPage } from '@/lib/imports/proposals/loaders';
import type { ShownChange } from '@/lib/imports/proposals/types';

interface ProposalChangesProps extends Pick<LoadedProposalPage, 'counts' | 'changes' | 'page' | 'pages'> {
  network: string;
  proposalId: number;
}

/** What a draft would change: how much of what, then row by row. */
export function ProposalChanges({ network, proposalId, counts, changes, page, pages }: ProposalChangesProps) {
  const t = useTranslations('proposals');
  const to = (wanted: number) => proposalHref(network, proposalId, { page: String(wanted) });
  return (
    <>
      <ul className="list-disc ps-5">
        {counts.map(({ table, operation, count }) => (
          <li key={`${table} ${operation}`}>
            {t(`count.${table}`, { count })} – {t(`operation.${operation}`)}
          </li>
        ))}
      </ul>
      <ol className="mt-6 space-y-5">
        {changes.map((change) => (
          <Change key={change.position} change={change} />
        ))}
      </ol>
      {pages > 1 ? (
        <nav aria-label={t('changes.pages')} className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          {page > 1 ? <TextLink href={to(page - 1)}>{t('changes.newer')}</TextLink> : null}
          <span className="text-muted">{t('changes.page', { page, pages })}</span>
          {page < pages ? <TextLink href={to(page + 1)}>{t('changes.older')}</TextLink> : null}
        </nav>
      ) : null}
    </>
  );
}

function Change({ change }: { change: ShownChange }) {
  const t = useTranslations('proposals');
  const words = useProposalWords();
  const { table, operation, fields } = change;
  const what = words.row(change);
  const told = Object.fromEntries(
    Object.entries(fields).map(([column, { from, to }]) => [
      column,
      { from: words.valueText(table, column, from), to: words.valueText(table, column, to) },
    ]),
  );
  return (
    <li>
      <p className="font-medium">
        {what} – {t(`operation.${operation}`)}
      </p>
      {Object.keys(told).length > 0 ? (
        <ChangeList
          changes={told}
          caption={t('changes.caption', { what })}
          captionHidden
          heads={{ from: t('changes.before'), to: t('changes.after') }}
          labelOf={(column) => words.column(table, column)}
        />
      ) : null}
    </li>
  );
}
