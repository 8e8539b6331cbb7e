import { useTranslations } from 'next-intl';
import { logHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { RecordEditor } from '@/components/forms/record-editor';
import { MoveForm } from '@/components/imports/move/move-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { getPathname } from '@/lib/i18n/navigation';
import type { MeetingForLog } from '@/lib/office/types';

/** Another date for a meeting, with what it would mean before anything is written. */
export function MoveArticle({ record }: { record: MeetingForLog }) {
  const t = useTranslations('manyRecords.move');
  const log = useTranslations('admin.log');
  const format = useRegisterFormat();
  const { network, reference, meeting, published } = record;
  const back = logHref(network.slug, reference.slug);
  return (
    <RecordEditor
      kind={t('heading')}
      title={`${format.name(reference.title)}, ${format.date(reference.date)}`}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: log('heading'), href: back },
      ]}
    >
      <p className="mb-8 max-w-measure">{t('lede')}</p>
      <MoveForm
        meetingId={reference.id}
        version={meeting.version}
        back={getPathname({ locale: format.locale, href: back })}
        mayDraft={published}
      />
    </RecordEditor>
  );
}
