import { useTranslations } from 'next-intl';
import { ChangeList } from '@/components/forms/change-list';
import { useProposalWords } from '@/components/imports/proposals/proposal-words';
import { proposalHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';
import type { LoadedProposalPage } from '@/lib/imports/proposals/loaders';
import type { AuditValue } from '@/lib/audit/types';
import { REFERENCES, type ReferenceNames, type ShownChange } from '@/lib/imports/proposals/types';

interface ProposalChangesProps extends Pick<LoadedProposalPage, 'counts' | 'changes' | 'names' | 'page' | 'pages'> {
  network: string;
  proposalId: number;
}

/** What a draft would change: how much of what, then row by row. */
export function ProposalChanges({ network, proposalId, counts, changes, names, page, pages }: ProposalChangesProps) {
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
          <Change key={change.position} change={change} names={names} />
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

function Change({ change, names }: { change: ShownChange; names: ReferenceNames }) {
  const t = useTranslations('proposals');
  const words = useProposalWords();
  const { table, operation, fields } = change;
  const what = words.row(change);
  const toText = (column: string, value: AuditValue): AuditValue =>
    column in REFERENCES ? words.referenceText(names, column, value) : words.valueText(table, column, value);
  const told = Object.fromEntries(
    Object.entries(fields).map(([column, { from, to }]) => [
      column,
      { from: toText(column, from), to: toText(column, to) },
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
