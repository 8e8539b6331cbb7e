import { ProposalPage } from '@/components/imports/proposals/proposal-page';
import { ProposalsArticle } from '@/components/imports/proposals/proposals-article';
import { proposalsHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetwork } from '@/components/office/admin-visit';
import { loadProposals } from '@/lib/imports/proposals/loaders';

type ProposalsProps = { params: Promise<{ locale: string; network: string }> };

export const generateMetadata = adminMetadata((t) => t('network.proposals'));

export default async function ProposalsPage({ params }: ProposalsProps) {
  const { locale, network: slug } = await params;
  const visit = await visitNetwork(locale, proposalsHref(slug), slug, 'read_drafts');
  const { network } = visit;
  return (
    <ProposalPage visit={visit}>
      <ProposalsArticle network={network} {...await loadProposals(network.id)} />
    </ProposalPage>
  );
}
