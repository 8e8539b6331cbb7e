import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { QuoteTranslation } from '@/components/sources/quote-translation';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { networkHref, proofHref, sourcePageHref } from '@/lib/i18n/navigation';
import type { CitedMeetings } from '@/lib/participation/proof/types';
import type { SourceReference } from '@/lib/sources/types';

interface CitedMeetingTableProps {
  source: Pick<SourceReference, 'slug' | 'language'>;
  meetings: CitedMeetings;
}

/** A page of the meetings of which the document speaks; each leads to all it says of that meeting. */
export function CitedMeetingTable({ source, meetings }: CitedMeetingTableProps) {
  const t = useTranslations('source');
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  const several = new Set(meetings.entries.map(({ network }) => network.id)).size > 1;
  return (
    <>
      <DataTable
        caption={t('meetings')}
        captionHidden
        columns={[
          { key: 'meeting', label: t('meeting') },
          ...(several ? [{ key: 'network', label: t('network') }] : []),
          { key: 'named', label: t('namedCount'), numeric: true },
          { key: 'list', label: t('list') },
        ]}
        rows={meetings.entries.map(({ network, meeting, completeFor, quote, named }) => ({
          key: meeting.id,
          cells: [
            <TextLink key="meeting" href={proofHref(source.slug, network.slug, meeting.slug)}>
              {format.name(meeting.title)}, {format.meeting(meeting)}
            </TextLink>,
            ...(several
              ? [
                  <TextLink key="network" href={networkHref(network.slug)}>
                    {format.name(network.name)}
                  </TextLink>,
                ]
              : []),
            named,
            <>
              {evidence(`completeFor.${completeFor}`)}
              {quote ? (
                <>
                  <q lang={source.language} className="block text-sm text-muted">
                    {quote}
                  </q>{' '}
                  <QuoteTranslation quote={quote} language={source.language} />
                </>
              ) : null}
            </>,
          ],
        }))}
      />
      <CitedMeetingPages source={source.slug} meetings={meetings} />
    </>
  );
}

/** To the other pages of a document's meetings. */
export function CitedMeetingPages({
  source,
  meetings: { page, pages, total },
}: {
  source: string;
  meetings: CitedMeetings;
}) {
  const t = useTranslations('source');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('pages')} className="mt-4">
      <p className="text-sm text-muted">{t('pageCount', { page, pages, total })}</p>
      <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            {number === page ? (
              <span aria-current="page" className="font-semibold">
                {number}
              </span>
            ) : (
              <TextLink href={sourcePageHref(source, number)}>{number}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
