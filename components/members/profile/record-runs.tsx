import { useTranslations } from 'next-intl';
import { evidencePlace } from '@/components/members/profile/evidence-place';
import { recordRowId } from '@/components/members/profile/record-row-id';
import { SourceList } from '@/components/members/profile/source-list';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { matrixHref, meetingHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import { gatherEvidence } from '@/lib/participation/gaps/rules-evidence';
import { cellRuns } from '@/lib/participation/cells/rules-runs';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';
import { sharedVoice } from '@/lib/sources/rules-voice';

/** Beyond this many meetings a record is shown as runs. */
export const MOST_MEETINGS_IN_FULL = 40;

interface RecordRunsProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
  /** Of these meetings alone, in a table whose rows are no link targets; left out: the whole record. */
  asked?: ReadonlySet<number>;
}

/** A long record as runs: from the first to the last meeting of which the same is known. */
export function RecordRuns({ member, part, sources, asked }: RecordRunsProps) {
  const t = useTranslations('member');
  const format = useRegisterFormat();
  const { network, meetings, row } = part;
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const evidence = gatherEvidence(part);
  const voiceAt = (meetingId: number) => sharedVoice(evidence.ofMeetings([meetingId]), sources);
  const runs = cellRuns(row.cells, voiceAt, asked).flatMap((run) => {
    const first = meetingOf.get(run.meetingIds[0] ?? 0);
    const last = meetingOf.get(run.meetingIds.at(-1) ?? 0);
    return first && last ? [{ run, first, last }] : [];
  });
  const link = (meeting: (typeof meetings)[number]) => (
    <TextLink href={meetingHref(network.slug, meeting.slug)}>{format.meeting(meeting)}</TextLink>
  );
  return (
    <>
      <p className="mb-3 max-w-measure text-sm text-muted">
        {t.rich('runsLede', {
          matrix: (label) => <TextLink href={matrixHref(network.slug, { member: member.slug })}>{label}</TextLink>,
        })}
      </p>
      <DataTable
        caption={t('recordOf', { network: format.name(network.name) })}
        captionHidden
        phoneFold
        columns={[
          { key: 'meetings', label: t('period') },
          { key: 'count', label: t('meetingCount'), numeric: true },
          { key: 'status', label: t('status') },
          { key: 'evidence', label: t('evidence') },
        ]}
        rows={runs.map(({ run, first, last }) => ({
          key: first.id,
          ...(!asked && { id: recordRowId(network.slug, first.slug) }),
          cells: [
            first === last ? link(first) : t.rich('fromTo', { first: () => link(first), last: () => link(last) }),
            run.meetingIds.length,
            <StatusWord
              key="status"
              status={run.status}
              contested={run.contested}
              derived={run.derived}
              guest={run.guest}
              announced={run.announced}
              voice={sharedVoice(evidence.ofMeetings(run.meetingIds), sources)}
            />,
            <SourceList
              key="evidence"
              ids={evidence.ofMeetings(run.meetingIds)}
              place={evidencePlace(member, part, evidence, run.meetingIds)}
              sources={sources}
            />,
          ],
        }))}
      />
    </>
  );
}
