import { useTranslations } from 'next-intl';
import { editSourceHref, historyHref, logHref } from '@/components/office/admin-hrefs';
import { useFieldValues } from '@/components/forms/date-values';
import { useSourceFields } from '@/components/sources/editor/fields-source';
import { useReasonField } from '@/components/forms/reason-field';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordFacts } from '@/components/forms/record-facts';
import { RecordForm } from '@/components/forms/record-form';
import { SourceFileLink } from '@/components/sources/source-file-link';
import { SourceFileSection } from '@/components/sources/editor/source-file-section';
import { useRegisterFormat } from '@/components/format/register-format';
import { getPathname, sourceHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import type { OfficeSourceRecord } from '@/lib/office/types';
import { updateSourceAction } from '@/lib/office/actions-sources';
import { createSourceAction } from '@/lib/sources/actions';

interface NewSourceProps {
  members: readonly MemberReference[];
  /** The meeting that is being logged by it. */
  meeting: { network: string; slug: string } | null;
  /** In words; a new document has been looked at today. */
  today: string;
}

export function NewSource({ members, meeting, today }: NewSourceProps) {
  const t = useTranslations('admin.record');
  const frame = useTranslations('admin.frame');
  const { locale } = useRegisterFormat();
  const next = meeting
    ? {
        label: t('next.meeting'),
        address: `${getPathname({ locale, href: logHref(meeting.network, meeting.slug) })}?source=:id#attendance`,
      }
    : { label: t('next.source'), address: getPathname({ locale, href: editSourceHref(':slug') }) };
  return (
    <RecordEditor kind={t('newSource')} crumbs={[{ label: frame('sources'), href: '/admin/sources' }]}>
      <RecordForm
        id="source"
        action={createSourceAction}
        fields={useSourceFields(members)}
        values={{ language: locale, accessed: today }}
        hidden={{}}
        submit={t('create')}
        done={t('created.source')}
        next={next}
        once
      />
    </RecordEditor>
  );
}

interface SourceEditorProps {
  record: OfficeSourceRecord;
  members: readonly MemberReference[];
  /** The last upload was larger than the server accepts. */
  fileTooLarge: boolean;
  /** Every network that rests on it is one the user may edit. */
  mayChange: boolean;
}

export function SourceEditor({
  record: { source, file, networks },
  members,
  fileTooLarge,
  mayChange,
}: SourceEditorProps) {
  const t = useTranslations('admin.record');
  const frame = useTranslations('admin.frame');
  const fields = [...useSourceFields(members), useReasonField()];
  const values = useFieldValues(source.fields, fields);
  return (
    <RecordEditor
      kind={t('editSource')}
      title={source.fields.title}
      crumbs={[{ label: frame('sources'), href: '/admin/sources' }]}
      history={historyHref('source', source.id)}
      {...(networks.length > 0 && { publicPage: sourceHref(source.fields.slug) })}
    >
      {mayChange ? (
        <>
          <RecordForm
            id="source"
            action={updateSourceAction}
            fields={fields}
            values={values}
            hidden={{ id: source.id, version: source.version }}
            submit={t('save')}
            done={t('saved')}
            mayDraft
          />
          <SourceFileSection
            source={{ id: source.id, slug: source.fields.slug, kind: source.fields.kind }}
            file={file}
            tooLarge={fileTooLarge}
          />
        </>
      ) : (
        <>
          <RecordFacts fields={fields} values={values} />
          {file ? (
            <p className="mt-4">
              <SourceFileLink slug={source.fields.slug} file={file.facts} />
            </p>
          ) : null}
        </>
      )}
    </RecordEditor>
  );
}
