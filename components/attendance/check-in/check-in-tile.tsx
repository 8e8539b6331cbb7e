'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { CheckInMember } from '@/components/attendance/check-in/check-in-facts';
import type { LogChoice } from '@/components/attendance/log/log-choices';
import { StatusSymbol } from '@/components/charts/status/status-symbol';

interface CheckInTileProps {
  member: CheckInMember;
  choice: LogChoice;
  onTap: (member: CheckInMember) => void;
}

/** One member, one large button: a tap ticks it off. What is public already is only shown. */
export const CheckInTile = memo(function CheckInTile({ member, choice, onTap }: CheckInTileProps) {
  const t = useTranslations('checkIn');
  const status = useTranslations('status');
  const { memberId, isPublic, remarks } = member;
  return (
    <li>
      <button
        type="button"
        className="check-in-tile"
        data-member={memberId}
        data-choice={choice}
        aria-disabled={isPublic || undefined}
        onClick={() => {
          if (!isPublic) onTap(member);
        }}
      >
        <StatusSymbol status={choice} />
        <span className="min-w-0">
          <span className="block font-bold">{member.member}</span>{' '}
          <span className="block">
            {choice === 'not_recorded' ? t('open') : status(`cell.${choice}`)}
            {isPublic ? ` (${t('public')})` : null}
          </span>
          {remarks.map((remark) => (
            <span key={remark} className="block text-sm text-muted">
              {remark}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
});
