import { useTranslations } from 'next-intl';
import { OneStepForm } from '@/components/forms/one-step-form';
import { PublicPlaceLink, type PublicPlace } from '@/components/office/public-place';
import { publishMeetingAction } from '@/lib/attendance/actions';
import type { EditTarget } from '@/lib/audit/types-edit';

interface PublishMeetingProps {
  meeting: EditTarget;
  place: PublicPlace;
  /** Everything saved is published already. */
  taken: boolean;
}

/** For whoever may publish but not edit: makes the meeting and its saved drafts public. */
export function PublishMeeting({ meeting: { id, version }, place, taken }: PublishMeetingProps) {
  const t = useTranslations('admin.log');
  return (
    <div className="mt-6 empty:hidden">
      <OneStepForm
        action={publishMeetingAction}
        hidden={{ id, version }}
        submit={t('publish')}
        pendingLabel={t('publishing')}
        done={t(place.networkIsDraft ? 'meetingReleased' : 'meetingPublished')}
        hint={t('publishHint')}
        taken={taken}
        after={<PublicPlaceLink place={place} />}
      />
    </div>
  );
}
