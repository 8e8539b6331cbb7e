import { useTranslations } from 'next-intl';
import { recordRowId } from '@/components/members/profile/record-row-id';
import { CellEvidence } from '@/components/participation/cell-evidence';
import { UnrecordedReason } from '@/components/participation/unrecorded-reason';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';
import { sharedVoice } from '@/lib/sources/rules-voice';

interface RecordTableProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
  /** Its rows are link targets; not where a page has several tables of one network. */
  isTarget?: boolean;
}

/**
 * Meeting by meeting: status and evidence. Meetings at which the member had no seat and did not appear are left out.
 */
export function RecordTable({ member, part, sources, isTarget = true }: RecordTableProps) {
  const t = useTranslations('member');
  const format = useRegisterFormat();
  const { network, meetings, row, assertions, exhaustiveLists } = part;
  const cells = row.cells.filter(hasPart);
  const rows = cells.flatMap((cell) => {
    const meeting = meetings.find(({ id }) => id === cell.meetingId);
    return meeting ? [{ cell, meeting }] : [];
  });
  const spokenOf = ({ meetingId }: Cell) => assertions.filter((assertion) => assertion.meetingId === meetingId);
  const listsOf = ({ meetingId }: Cell) => exhaustiveLists.filter((list) => list.meetingId === meetingId);
  /** Why nothing is recorded of the member, or of the meeting as a whole. */
  const noteOn = ({ meetingId }: Cell) => {
    const here = part.unrecorded.filter((note) => note.meetingId === meetingId);
    return here.find(({ memberId }) => memberId !== null) ?? here[0];
  };
  const evidenceOf = (cell: Cell, meeting: string) => {
    const own = spokenOf(cell);
    const place = { network: network.slug, meeting, member: member.slug };
    if (own.length === 0 && !cell.derived) {
      const note = cell.status === 'not_recorded' ? noteOn(cell) : undefined;
      return note ? (
        <UnrecordedReason
          key="evidence"
          place={{ ...place, member: note.memberId === null ? null : member.slug }}
          note={note}
          sources={sources}
        />
      ) : null;
    }
    return (
      <CellEvidence key="evidence" place={place} cell={cell} assertions={own} lists={listsOf(cell)} sources={sources} />
    );
  };
  if (rows.length === 0) return <p>{t('noMeetings')}</p>;
  return (
    <DataTable
      caption={t('recordOf', { network: format.name(network.name) })}
      captionHidden
      phoneFold
      columns={[
        { key: 'meeting', label: t('meeting') },
        { key: 'place', label: t('place') },
        { key: 'status', label: t('status') },
        { key: 'evidence', label: t('evidence') },
      ]}
      rows={rows.map(({ cell, meeting }) => ({
        key: meeting.id,
        ...(isTarget && { id: recordRowId(network.slug, meeting.slug) }),
        cells: [
          <>
            <TextLink href={meetingHref(network.slug, meeting.slug)}>{format.meeting(meeting)}</TextLink>
            <span className="block text-sm font-normal text-muted">{format.name(meeting.title)}</span>
          </>,
          meeting.place && format.name(meeting.place),
          <StatusWord
            key="status"
            status={cell.status}
            contested={cell.contested}
            derived={cell.derived}
            guest={cell.guest}
            announced={cell.announced}
            voice={sharedVoice(cell.derived ? listsOf(cell) : spokenOf(cell), sources)}
          />,
          evidenceOf(cell, meeting.slug),
        ],
      }))}
    />
  );
}
