import { useTranslations } from 'next-intl';
import { OneStepForm } from '@/components/admin/one-step-form';
import { publishMeetingAction } from '@/lib/attendance/actions';
import type { EditTarget } from '@/lib/audit/types-edit';

interface PublishMeetingProps {
  meeting: EditTarget;
  publicAddress: string;
}

/** For whoever may publish but not edit: makes the meeting and its saved drafts public. */
export function PublishMeeting({ meeting: { id, version }, publicAddress }: PublishMeetingProps) {
  const t = useTranslations('admin.log');
  return (
    <div className="mt-6">
      <OneStepForm
        action={publishMeetingAction}
        hidden={{ id, version }}
        submit={t('publish')}
        pendingLabel={t('publishing')}
        done={t('meetingPublished')}
        hint={t('publishHint')}
        after={
          <p className="mt-1">
            <a href={publicAddress}>{t('toPublic')}</a>
          </p>
        }
      />
    </div>
  );
}
