import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { AccountParts } from '@/components/charts/account/account-parts';
import { useAccountWords } from '@/components/charts/account/account-words';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { AnnouncedMark } from '@/components/participation/attendance-link';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { meetingHref, memberHref } from '@/lib/i18n/navigation';
import { isLastAnnounced } from '@/lib/participation/cells/rules-announced';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** Everyone with a seat: how the meetings divide, and when it last attended. */
export function MemberTable({ record }: { record: NetworkRecord }) {
  const t = useTranslations('network');
  const terms = useTranslations('terms.memberKind');
  const status = useTranslations('status.seat');
  const format = useRegisterFormat();
  const period = usePeriodText();
  const words = useAccountWords();
  const { network, meetings, members } = record;
  return (
    <DataTable
      caption={t('members')}
      captionHidden
      phoneFold
      columns={[
        { key: 'member', label: t('member') },
        { key: 'kind', label: t('memberKind') },
        { key: 'seat', label: t('seat') },
        { key: 'attended', label: t('attended') },
        { key: 'last', label: words.last(members.map(({ row }) => row.account)) },
      ]}
      rows={members.toSorted(byMemberNameIn(format.locale)).map(({ member, seats, row }) => {
        const last = meetings.find(({ id }) => id === row.lastAttendedMeetingId);
        return {
          key: member.id,
          cells: [
            <TextLink key="member" href={memberHref(member.slug)}>
              {format.name(member.name)}
            </TextLink>,
            terms(member.kind),
            <ul key="seats">
              {seats.map((seat) => (
                <li key={seat.id}>
                  {period(seat)}
                  {seat.kind === 'full' ? null : ` (${status(seat.kind)})`}
                  {seat.inDoubt ? ` (${t('seatInDoubt')})` : null}
                </li>
              ))}
            </ul>,
            <AccountParts key="account" account={row.account} />,
            last ? (
              <Fragment key="last">
                <TextLink href={meetingHref(network.slug, last.slug)}>{format.meeting(last)}</TextLink>
                <AnnouncedMark announced={isLastAnnounced(row)} />
              </Fragment>
            ) : (
              words.never(row.account)
            ),
          ],
        };
      })}
    />
  );
}
