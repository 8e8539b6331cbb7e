import { useTranslations } from 'next-intl';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import { logHref, officeNetworkHref, proposalHref } from '@/components/office/admin-hrefs';
import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { partialDate } from '@/lib/core/partial-date';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { ListedProposals } from '@/lib/imports/proposals/loaders';
import type { NetworkReference } from '@/lib/networks/types';

interface ProposalsArticleProps extends ListedProposals {
  network: NetworkReference;
}

/** The drafts of a network: what waits first, then what was decided. */
export function ProposalsArticle({ network, proposals, inPlace }: ProposalsArticleProps) {
  const t = useTranslations('proposals');
  const kinds = useTranslations('importPages.batchKind');
  const format = useRegisterFormat();
  const { slug } = network;
  return (
    <RecordEditor kind={t('heading')} crumbs={[{ label: format.name(network.name), href: officeNetworkHref(slug) }]}>
      <p className="max-w-measure">{t('lede')}</p>
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
      {inPlace.length > 0 ? <DraftsInPlace network={slug} meetings={inPlace} /> : null}
    </RecordEditor>
  );
}

/** What is a draft where it stands: each meeting with what of it nobody sees yet. */
function DraftsInPlace({ network, meetings }: { network: string; meetings: ListedProposals['inPlace'] }) {
  const t = useTranslations('proposals.inPlace');
  const format = useRegisterFormat();
  return (
    <Section id="in-place" title={t('heading')} lede={t('lede')}>
      <ul className="max-w-3xl">
        {meetings.map(({ id, slug, title, date, isDraft, attendances }) => (
          <li key={id} className="border-b border-line py-2">
            <TextLink href={logHref(network, slug)}>
              {format.name(title)}, {format.date(partialDate(date))}
            </TextLink>
            <span className="text-muted">
              {isDraft ? ` · ${t('meeting')}` : ''}
              {attendances > 0 ? ` · ${t('attendances', { count: attendances })}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
