import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/site/register-format';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import type { SeatFigures } from '@/lib/participation/types-search';

interface LastAttendedProps {
  member: MemberReference;
  seat: SeatFigures | undefined;
}

/** When the member was last there, leading to the line of the meeting that proves it. */
export function LastAttended({ member, seat }: LastAttendedProps) {
  const t = useTranslations('search');
  const format = useRegisterFormat();
  const last = seat?.lastAttended;
  if (!last) return t('noAttendance');
  const page = getPathname({ locale: format.locale, href: meetingHref(seat.network.slug, last.slug) });
  return t.rich('lastAttended', { date: () => <a href={`${page}#${member.slug}`}>{format.date(last.date)}</a> });
}

/** On how much of a record that rests. */
export function SeatFigure({ seat: { attended, known, eligible } }: { seat: SeatFigures }) {
  const t = useTranslations('search');
  return t('figures', { attended, known, unknown: eligible - known });
}
