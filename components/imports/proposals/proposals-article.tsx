import { useTranslations } from 'next-intl';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import { officeNetworkHref, proposalHref } from '@/components/office/admin-hrefs';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { ListedProposal } from '@/lib/imports/proposals/loaders';
import type { NetworkReference } from '@/lib/networks/types';

interface ProposalsArticleProps {
  network: NetworkReference;
  proposals: readonly ListedProposal[];
}

/** The drafts of a network: what waits first, then what was decided. */
export function ProposalsArticle({ network, proposals }: ProposalsArticleProps) {
  const t = useTranslations('proposals');
  const kinds = useTranslations('importPages.batchKind');
  const format = useRegisterFormat();
  const { slug } = network;
  return (
    <RecordEditor kind={t('heading')} crumbs={[{ label: format.name(network.name), href: officeNetworkHref(slug) }]}>
      <p className="max-w-measure">{t('lede')}</p>
      <p className="mt-2 max-w-measure text-sm text-muted">{t('inPlace')}</p>
      <div className="mt-6">
        {proposals.length === 0 ? (
          <p className="max-w-measure">{t('none')}</p>
        ) : (
          <DataTable
            caption={t('heading')}
            captionHidden
            columns={[
              { key: 'what', label: t('what') },
              { key: 'kind', label: t('kind') },
              { key: 'when', label: t('when') },
              { key: 'who', label: t('who') },
              { key: 'rows', label: t('rows') },
              { key: 'cells', label: t('cells') },
              { key: 'state', label: t('state.heading') },
            ]}
            rows={proposals.map((proposal) => ({
              key: proposal.id,
              cells: [
                <TextLink key="what" href={proposalHref(slug, proposal.id)} className="break-words">
                  {proposal.title}
                </TextLink>,
                kinds(proposal.kind),
                formatInstant(proposal.createdAt, format.locale),
                proposal.createdBy ?? t('program'),
                proposal.rows,
                proposal.preview.count,
                t(`state.${proposal.state}`),
              ],
            }))}
          />
        )}
      </div>
    </RecordEditor>
  );
}
