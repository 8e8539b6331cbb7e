import { notFound } from 'next/navigation';
import { ProposalArticle } from '@/components/imports/proposals/proposal-article';
import { ProposalPage } from '@/components/imports/proposals/proposal-page';
import { proposalHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetwork } from '@/components/office/admin-visit';
import type { AddressQuery } from '@/lib/core/address-query';
import { readPage, readRowId } from '@/lib/imports/jobs/rules-address';
import { loadOneProposal } from '@/lib/imports/proposals/loaders';

interface OneProposalProps {
  params: Promise<{ locale: string; network: string; proposal: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('network.proposals'));

export default async function OneProposalPage({ params, searchParams }: OneProposalProps) {
  const { locale, network: slug, proposal: asked } = await params;
  const id = readRowId(asked);
  const visit = await visitNetwork(locale, proposalHref(slug, id ?? 0), slug, 'read_drafts');
  const { network, may } = visit;
  const { page } = await searchParams;
  const record = id === null ? null : await loadOneProposal(network.id, id, readPage(page));
  if (!record) notFound();
  return (
    <ProposalPage visit={visit}>
      <ProposalArticle
        network={network}
        record={record}
        mayDecide={may('publish', network.id)}
        mayPublish={record.networkIds.every((one) => may('publish', one))}
        mayEdit={may('edit', network.id)}
      />
    </ProposalPage>
  );
}
