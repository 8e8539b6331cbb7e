import { notFound } from 'next/navigation';
import { importHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit, type AdminVisit } from '@/components/office/admin-visit';
import { BatchPanel } from '@/components/imports/batches/batch-panel';
import { ColumnsStep } from '@/components/imports/mapping/columns-step';
import { ImportPage } from '@/components/imports/frame/import-page';
import { JobEnded } from '@/components/imports/jobs/job-ended';
import { JobProposed } from '@/components/imports/jobs/job-proposed';
import { JobFrame } from '@/components/imports/jobs/job-frame';
import { PreviewStep } from '@/components/imports/preview/preview-step';
import { SumsAtOdds } from '@/components/imports/preview/sums-at-odds';
import { UnderWay } from '@/components/imports/jobs/under-way';
import { ValuesStep } from '@/components/imports/mapping/values-step';
import type { AddressQuery } from '@/lib/core/address-query';
import {
  loadBatch,
  loadImport,
  loadPreview,
  loadProposal,
  loadSourceChoice,
  valuesToAsk,
  type LoadedImport,
} from '@/lib/imports/jobs/loaders';
import { readJobQuery, readRowId, type JobQuery } from '@/lib/imports/jobs/rules-address';
import { measureProgress } from '@/lib/imports/jobs/rules';
import type { NetworkReference } from '@/lib/networks/types';

interface ImportProps {
  params: Promise<{ locale: string; network: string; job: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('network.imports'));

export default async function ImportJobPage({ params, searchParams }: ImportProps) {
  const { locale, network: slug, job: asked } = await params;
  const id = readRowId(asked);
  const visit = await visitNetworkToEdit(locale, importHref(slug, id ?? 0), slug);
  const { network } = visit;
  const list = id === null ? null : await loadImport(network.id, id);
  if (!list) notFound();
  return (
    <ImportPage visit={visit}>
      <JobFrame network={network} list={list}>
        {await renderStep(visit, network, list, readJobQuery(await searchParams))}
      </JobFrame>
    </ImportPage>
  );
}

/** The step that a list is at, or (where nobody is at work on it) the one that the address asks for. */
async function renderStep(visit: AdminVisit, network: NetworkReference, list: LoadedImport, query: JobQuery) {
  const { job, inspection } = list;
  const { slug } = network;
  const { state } = job;
  const mayPublish = visit.may('publish', network.id);
  if (state === 'planning' || state === 'applying') {
    return <UnderWay network={slug} jobId={job.id} progress={measureProgress(job, inspection.rows, new Date())} />;
  }
  const sums = job.summary ? <SumsAtOdds header={inspection.header} summary={job.summary} /> : null;
  if (state === 'applied') {
    const batch = job.batchId === null ? null : await loadBatch(network.id, job.batchId);
    return batch ? (
      <div className="mt-6">
        <BatchPanel network={slug} batch={batch} mayPublish={mayPublish} />
        {sums}
      </div>
    ) : null;
  }
  if (state === 'proposed' && job.proposalId !== null) {
    return (
      <>
        <JobProposed network={slug} proposalId={job.proposalId} />
        {sums}
      </>
    );
  }
  if (!job.hasFile) return <JobEnded network={slug} job={job} state="cancelled" />;
  const asked = query.step === 'values' ? valuesToAsk(list) : null;
  if (asked && job.mapping) {
    return <ValuesStep network={slug} jobId={job.id} mapping={job.mapping} inspection={inspection} asked={asked} />;
  }
  if (query.step === null && (state === 'cancelled' || state === 'failed' || state === 'interrupted')) {
    return <JobEnded network={slug} job={job} state={state} />;
  }
  if (query.step === null && state === 'planned' && job.mapping && job.summary) {
    const shown = await loadPreview(job.id, query);
    return (
      <PreviewStep
        network={slug}
        list={list}
        mapping={job.mapping}
        summary={job.summary}
        kind={query.kind}
        shown={shown}
        sources={await loadSourceChoice(visit.user, network.id)}
        mayPublish={mayPublish}
      />
    );
  }
  const proposal = await loadProposal(visit.user, list, query.subject);
  return <ColumnsStep network={slug} list={list} proposal={proposal} isSubjectChosen={query.subject !== null} />;
}
