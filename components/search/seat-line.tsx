import { useTranslations } from 'next-intl';
import { AttendanceLink } from '@/components/participation/attendance-link';
import type { MemberReference } from '@/lib/members/types';
import type { SeatFigures } from '@/lib/participation/search/types';

interface LastAttendedProps {
  member: MemberReference;
  seat: SeatFigures | undefined;
}

/** When the member was last there, leading to the line of the meeting that proves it. */
export function LastAttended({ member, seat }: LastAttendedProps) {
  const t = useTranslations('search');
  const last = seat?.lastAttended;
  if (!last) return t('noAttendance');
  return t.rich('lastAttended', {
    date: () => <AttendanceLink network={seat.network.slug} meeting={last} member={member.slug} />,
  });
}

/** On how much of a record that rests. */
export function SeatFigure({ seat: { attended, known, eligible } }: { seat: SeatFigures }) {
  const t = useTranslations('search');
  return t('figures', { attended, known, unknown: eligible - known });
}
