import { useTranslations } from 'next-intl';
import { AccountParts } from '@/components/charts/account/account-parts';
import { useAccountWords } from '@/components/charts/account/account-words';
import { useGapText } from '@/components/gaps/gap-text';
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
  const words = useAccountWords();
  const last = seat?.lastAttended;
  if (!last) return seat ? words.never(seat.account) : t('noAttendance');
  return t.rich('lastAttended', {
    date: () => <AttendanceLink network={seat.network.slug} meeting={last} member={member.slug} />,
  });
}

/** How the meetings divide on which that rests. */
export function SeatFigure({ seat: { account } }: { seat: SeatFigures }) {
  return <AccountParts account={account} />;
}

/** What the figure does not tell: pauses of which a source speaks, and times of exclusion, each with its bounds. */
export function ToldBeside({ seat: { told } }: { seat: SeatFigures }) {
  const t = useTranslations('search');
  const text = useGapText();
  return told.map((gap, position) => (
    <span key={position} className="block text-sm text-muted" data-gap={gap.kind}>
      {t('told', { length: text.length(gap), bounds: text.bounds(gap) })}
    </span>
  ));
}
