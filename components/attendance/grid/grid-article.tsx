import { useTranslations } from 'next-intl';
import { GridArea } from '@/components/attendance/grid/grid-area';
import { GridRangeForm } from '@/components/attendance/grid/grid-range-form';
import { GridSource } from '@/components/attendance/grid/grid-source';
import { useGridFacts } from '@/components/attendance/grid/use-grid-facts';
import type { StatusNames } from '@/components/attendance/grid/grid-words';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RecordEditor } from '@/components/forms/record-editor';
import { useRegisterFormat } from '@/components/format/register-format';
import { batchHref, logHref, newMeetingHref, newSeatHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { Locale } from '@/lib/core/localised-text';
import { getPathname } from '@/lib/i18n/navigation';
import type { GridRange, GridRecord } from '@/lib/imports/grid/types-page';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceChoice } from '@/lib/sources/types';

interface GridArticleProps {
  network: NetworkReference;
  record: GridRecord;
  range: GridRange;
  chosen: SourceChoice | null;
  sources: readonly SourceChoice[];
  names: Readonly<Record<Locale, StatusNames>>;
  mayPublish: boolean;
  today: string;
}

/** Which meetings, by which source, then the grid of the network's members and these meetings. */
export function GridArticle({ network, record, range, chosen, sources, names, mayPublish, today }: GridArticleProps) {
  const t = useTranslations('grid');
  const office = useTranslations('admin.network');
  const format = useRegisterFormat();
  const { slug } = network;
  return (
    <RecordEditor kind={t('heading')} crumbs={[{ label: format.name(network.name), href: officeNetworkHref(slug) }]}>
      <p className="max-w-measure">{t('lede')}</p>
      {record.choices.length === 0 ? (
        <p className="mt-6 max-w-measure">
          {t('noMeetings')} <TextLink href={newMeetingHref(slug)}>{office('newMeeting')}</TextLink>
        </p>
      ) : (
        <>
          <Section id="range" title={t('range')}>
            <GridRangeForm network={slug} record={record} source={chosen?.id ?? null} />
          </Section>
          <Section id="source" title={t('source')}>
            <GridSource network={slug} range={range} chosen={chosen} sources={sources} today={today} />
          </Section>
          {record.members.length === 0 ? (
            <p className="mt-6 max-w-measure">
              {t('noMembers')} <TextLink href={newSeatHref(slug)}>{office('newSeat')}</TextLink>
            </p>
          ) : chosen ? (
            <GridSection network={network} record={record} chosen={chosen} names={names} mayPublish={mayPublish} />
          ) : null}
        </>
      )}
    </RecordEditor>
  );
}

interface GridSectionProps extends Pick<GridArticleProps, 'network' | 'record' | 'names' | 'mayPublish'> {
  chosen: SourceChoice;
}

function GridSection({ network, record, chosen, names, mayPublish }: GridSectionProps) {
  const t = useTranslations('grid');
  const { sourceLabel } = useFieldChoices();
  const format = useRegisterFormat();
  const facts = useGridFacts(network.slug, record, chosen.id);
  const batch = getPathname({ locale: format.locale, href: batchHref(network.slug, 0) });
  return (
    <Section id="attendance" title={t('by', { source: sourceLabel(chosen) })}>
      <GridArea
        key={chosen.id}
        networkId={network.id}
        sourceId={chosen.id}
        facts={facts}
        names={names}
        mayPublish={mayPublish}
        batchAddress={batch.replace(/0$/, ':id')}
      >
        <p className="max-w-measure">{t('needsScript')}</p>
        <ul className="mt-3 sm:columns-2">
          {record.meetings.map(({ id, slug, title, date }) => (
            <li key={id}>
              <TextLink href={logHref(network.slug, slug)}>
                {t('meetingName', { title: format.name(title), date: format.date(date) })}
              </TextLink>
            </li>
          ))}
        </ul>
      </GridArea>
    </Section>
  );
}
