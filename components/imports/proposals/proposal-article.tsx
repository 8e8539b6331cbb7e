import { useTranslations } from 'next-intl';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import { DiscardProposal } from '@/components/imports/proposals/discard-proposal';
import { ProposalChanges } from '@/components/imports/proposals/proposal-changes';
import { ProposalConflicts } from '@/components/imports/proposals/proposal-conflicts';
import { ProposalPreview } from '@/components/imports/proposals/proposal-preview';
import { PublishProposal } from '@/components/imports/proposals/publish-proposal';
import { RenewPreview } from '@/components/imports/proposals/renew-preview';
import { batchHref, officeNetworkHref, proposalsHref } from '@/components/office/admin-hrefs';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { formatInstant } from '@/lib/i18n/format-instant';
import type { ListedProposal, LoadedProposalPage } from '@/lib/imports/proposals/loaders';
import type { NetworkReference } from '@/lib/networks/types';

interface ProposalArticleProps {
  network: NetworkReference;
  record: LoadedProposalPage;
  /** In the network it was made in. */
  mayDecide: boolean;
  /** In all networks that it concerns. */
  mayPublish: boolean;
  /** Who may edit sees what became of it. */
  mayEdit: boolean;
}

/** One draft: what it would change, what everybody would see, and what can be done with it. */
export function ProposalArticle({ network, record, mayDecide, mayPublish, mayEdit }: ProposalArticleProps) {
  const t = useTranslations('proposals');
  const format = useRegisterFormat();
  const { proposal, overtaken } = record;
  const { id, state } = proposal;
  const { slug } = network;
  const isOpen = state === 'open';
  return (
    <RecordEditor
      kind={t('one')}
      title={proposal.title}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(slug) },
        { label: t('heading'), href: proposalsHref(slug) },
      ]}
    >
      <p className="max-w-measure">
        {t('made', {
          when: formatInstant(proposal.createdAt, format.locale),
          who: proposal.createdBy ?? t('program'),
        })}
      </p>
      <Decision network={slug} proposal={proposal} mayEdit={mayEdit} />
      <ProposalConflicts overtaken={overtaken} />
      <Section id="preview" title={t('preview.heading')}>
        <ProposalPreview {...record} />
        {isOpen && mayDecide ? <RenewPreview id={id} /> : null}
      </Section>
      <Section id="changes" title={t('changes.heading')}>
        <ProposalChanges network={slug} proposalId={id} {...record} />
      </Section>
      {isOpen && mayDecide && !mayPublish ? (
        <Section id="publish" title={t('publish.heading')}>
          <p className="max-w-measure">{t('publish.notAllowed')}</p>
        </Section>
      ) : null}
      {/* Both stay once it is decided: what was done is said where it was done. */}
      {mayDecide && mayPublish ? <PublishProposal id={id} seen={proposal.preview.key} isOpen={isOpen} /> : null}
      {mayDecide ? <DiscardProposal id={id} isOpen={isOpen} /> : null}
    </RecordEditor>
  );
}

interface DecisionProps {
  network: string;
  proposal: ListedProposal;
  mayEdit: boolean;
}

function Decision({ network, proposal: { state, decided, batchId }, mayEdit }: DecisionProps) {
  const t = useTranslations('proposals');
  const { locale } = useRegisterFormat();
  if (!decided || state === 'open') return null;
  const words = { when: formatInstant(decided.at, locale), who: decided.by ?? t('program') };
  return (
    <>
      <p className="mt-2 max-w-measure font-medium">
        {t(`decided.${state}`, { ...words, reason: decided.reason ?? '' })}
      </p>
      {batchId !== null && mayEdit ? (
        <p className="mt-2">
          <TextLink href={batchHref(network, batchId)}>{t('toBatch')}</TextLink>
        </p>
      ) : null}
    </>
  );
}
