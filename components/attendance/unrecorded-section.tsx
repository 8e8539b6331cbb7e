import { useTranslations } from 'next-intl';
import { listRepresentatives } from '@/components/attendance/entry/representatives';
import { useFieldChoices } from '@/components/forms/field-choices';
import type { RecordField } from '@/components/forms/record-field';
import { RecordForm } from '@/components/forms/record-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { explainUnrecordedAction, removeUnrecordedNoteAction } from '@/lib/attendance/unrecorded/actions';
import { UNRECORDED_REASONS } from '@/lib/attendance/unrecorded/types';
import type { MeetingForLog } from '@/lib/office/types';
import type { SourceReference } from '@/lib/sources/types';

interface UnrecordedSectionProps {
  record: MeetingForLog;
  sources: readonly SourceReference[];
}

/** Why nothing is recorded of the meeting or of members at it: what stands, and the form to say it. */
export function UnrecordedSection({ record, sources }: UnrecordedSectionProps) {
  const t = useTranslations('admin.unrecorded');
  const fields = useTranslations('admin.fields');
  const reasons = useTranslations('meeting.unrecordedReason');
  const choices = useFieldChoices();
  const format = useRegisterFormat();
  const members = listRepresentatives(record, format);
  const nameOf = (memberId: number | null) =>
    memberId === null ? t('whole') : (members.find(({ id }) => id === memberId)?.name ?? `#${memberId}`);
  const asked: RecordField[] = [
    {
      kind: 'select',
      name: 'memberId',
      label: t('about'),
      half: true,
      options: [
        { value: '', label: t('whole') },
        ...members.map(({ id, name }) => ({ value: String(id), label: name })),
      ],
    },
    {
      kind: 'select',
      name: 'reason',
      label: t('reason'),
      required: true,
      half: true,
      options: UNRECORDED_REASONS.map((reason) => ({ value: reason, label: reasons(reason) })),
    },
    {
      kind: 'select',
      name: 'sourceId',
      label: fields('source'),
      hint: t('sourceHint'),
      options: choices.sources(sources),
    },
    { kind: 'long', name: 'note.de', label: fields('noteDe'), lang: 'de', half: true },
    { kind: 'long', name: 'note.en', label: fields('noteEn'), lang: 'en', half: true },
  ];
  return (
    <Section id="unrecorded" title={t('heading')} lede={t('lede')}>
      <ul className="mb-6 space-y-4">
        {record.unrecorded.map((note) => (
          <li key={note.id}>
            <p>
              <strong className="font-medium">{nameOf(note.memberId)}</strong>: {reasons(note.reason)}
              {note.note ? ` ${format.name(note.note)}` : null}
            </p>
            <details className="mt-1">
              <summary className="text-sm">{t('remove')}</summary>
              <RecordForm
                id={`unrecorded-${note.id}`}
                action={removeUnrecordedNoteAction}
                fields={[
                  { kind: 'text', name: 'reason', label: fields('reason'), hint: fields('reasonHint'), required: true },
                ]}
                values={{}}
                hidden={{ id: note.id }}
                submit={t('remove')}
                done={t('removed')}
                mayDraft={record.published}
                once
              />
            </details>
          </li>
        ))}
      </ul>
      <RecordForm
        id="unrecorded-form"
        action={explainUnrecordedAction}
        fields={asked}
        values={{ reason: 'not_asked' }}
        hidden={{ meetingId: record.reference.id, version: record.meeting.version }}
        submit={t('submit')}
        done={t('done')}
        mayDraft={record.published}
      />
    </Section>
  );
}
