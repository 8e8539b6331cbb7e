import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import { ReportForm } from '@/components/imports/call-reports/report-form';
import { importsHref, logHref, newSourceForHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { TextLink } from '@/components/ui/text-link';
import { getPathname } from '@/lib/i18n/navigation';
import type { MeetingChoice } from '@/lib/imports/call-reports/types';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface ReportArticleProps {
  network: NetworkReference;
  meetings: readonly MeetingChoice[];
  /** Slug of the meeting from which somebody came here; null for none. */
  meeting: string | null;
  sources: readonly SourceReference[];
  members: readonly MemberReference[];
}

/** The report of a call or of registrations on its way into one meeting. */
export function ReportArticle({ network, meetings, meeting, sources, members }: ReportArticleProps) {
  const t = useTranslations('callReports');
  const imports = useTranslations('importPages');
  const choices = useFieldChoices();
  const format = useRegisterFormat();
  const chosen = meetings.find(({ slug }) => slug === meeting);
  const addressOfLog = (slug: string) => getPathname({ locale: format.locale, href: logHref(network.slug, slug) });
  return (
    <RecordEditor
      kind={t('heading')}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: imports('heading'), href: importsHref(network.slug) },
      ]}
    >
      <div className="mb-8 max-w-measure space-y-3">
        <p>{t('lede')}</p>
        <p className="font-medium">{t('privacy')}</p>
        <p className="text-muted">{t('absence')}</p>
        {chosen ? (
          <p>
            <TextLink href={newSourceForHref(network.slug, chosen.slug)}>{t('newSource')}</TextLink>
          </p>
        ) : null}
      </div>
      <ReportForm
        networkId={network.id}
        meetings={[
          { value: '', label: t('choose'), log: '' },
          ...meetings.map(({ id, slug, title, date }) => ({
            value: String(id),
            label: `${format.name(title)}, ${format.date(date)}`,
            log: addressOfLog(slug),
          })),
        ]}
        meeting={chosen ? String(chosen.id) : ''}
        sources={choices.sources(sources)}
        members={choices.members(members, 'choose').slice(1)}
      />
    </RecordEditor>
  );
}
