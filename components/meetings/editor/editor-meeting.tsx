import { useTranslations } from 'next-intl';
import { historyHref, logHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { useFieldValues } from '@/components/forms/date-values';
import { useMeetingFields } from '@/components/meetings/editor/fields-meeting';
import { useReasonField } from '@/components/forms/reason-field';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordForm } from '@/components/forms/record-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import { createMeetingAction } from '@/lib/meetings/actions';
import { updateMeetingAction } from '@/lib/office/actions-meetings';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { MeetingForLog } from '@/lib/office/types';

interface NewMeetingProps {
  network: NetworkReference;
  members: readonly MemberReference[];
}

export function NewMeeting({ network, members }: NewMeetingProps) {
  const t = useTranslations('admin.record');
  const format = useRegisterFormat();
  const next = logHref(network.slug, ':slug');
  return (
    <RecordEditor
      kind={t('newMeeting')}
      crumbs={[{ label: format.name(network.name), href: officeNetworkHref(network.slug) }]}
    >
      <RecordForm
        id="meeting"
        action={createMeetingAction}
        fields={useMeetingFields(members)}
        values={{ kind: 'regular', state: 'held' }}
        hidden={{ networkId: network.id }}
        submit={t('create')}
        done={t('created.meeting')}
        next={{ label: t('next.meeting'), address: getPathname({ locale: format.locale, href: next }) }}
        once
      />
    </RecordEditor>
  );
}

interface MeetingEditorProps {
  record: MeetingForLog;
  members: readonly MemberReference[];
}

export function MeetingEditor({ record, members }: MeetingEditorProps) {
  const t = useTranslations('admin.record');
  const log = useTranslations('admin.log');
  const format = useRegisterFormat();
  const { network, reference, meeting, published } = record;
  const fields = [...useMeetingFields(members), useReasonField()];
  return (
    <RecordEditor
      kind={t('editMeeting')}
      title={format.name(reference.title)}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: log('heading'), href: logHref(network.slug, reference.slug) },
      ]}
      history={historyHref('meeting', reference.id)}
      {...(published && { publicPage: meetingHref(network.slug, reference.slug) })}
    >
      <RecordForm
        id="meeting"
        action={updateMeetingAction}
        fields={fields}
        values={useFieldValues(meeting.fields, fields)}
        hidden={{ id: meeting.id, version: meeting.version }}
        submit={t('save')}
        done={t('saved')}
        mayDraft={published}
      />
    </RecordEditor>
  );
}
