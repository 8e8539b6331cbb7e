import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { PhoneFold } from '@/components/ui/phone-fold';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { memberHref } from '@/lib/i18n/navigation';
import type { MemberAtMeetings } from '@/lib/participation/pages/types';

/** Of more a phone would show more than a screen. */
const MOST_ON_PHONE = 25;

/** Who was in the room without a seat, or whose seat is unclear, and how often. */
export function GuestList({ guests }: { guests: readonly MemberAtMeetings[] }) {
  const t = useTranslations('network');
  const folded = useTranslations('longPages');
  const format = useRegisterFormat();
  const list = (
    <ul className="gap-x-8 text-table sm:columns-2 lg:columns-3">
      {guests.toSorted(byMemberNameIn(format.locale)).map(({ member, meetingIds }) => (
        <li key={member.id} className="break-inside-avoid py-0.5">
          <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>{' '}
          <span className="text-muted">{t('guestAt', { count: meetingIds.length })}</span>
        </li>
      ))}
    </ul>
  );
  return guests.length > MOST_ON_PHONE ? (
    <PhoneFold summary={folded('rows', { count: guests.length })}>{list}</PhoneFold>
  ) : (
    list
  );
}
