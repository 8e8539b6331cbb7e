import { ReportArticle } from '@/components/imports/call-reports/report-article';
import { ReportPage } from '@/components/imports/call-reports/report-page';
import { callReportHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitNetworkToEdit } from '@/components/office/admin-visit';
import type { AddressQuery } from '@/lib/core/address-query';
import { loadMeetingsForReport } from '@/lib/imports/call-reports/loaders';
import { loadMembersForChoice, loadSourcesForChoice } from '@/lib/office/loaders';

interface CallReportProps {
  params: Promise<{ locale: string; network: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('network.callReport'));

export default async function CallReportPage({ params, searchParams }: CallReportProps) {
  const { locale, network: slug } = await params;
  const asked = (await searchParams)['meeting'];
  const meeting = typeof asked === 'string' ? asked : null;
  const visit = await visitNetworkToEdit(locale, callReportHref(slug, meeting), slug);
  const { network, user } = visit;
  return (
    <ReportPage visit={visit}>
      <ReportArticle
        network={network}
        meetings={await loadMeetingsForReport(network.id)}
        meeting={meeting}
        sources={await loadSourcesForChoice(user, network.id)}
        members={await loadMembersForChoice(user)}
      />
    </ReportPage>
  );
}
