import { useTranslations } from 'next-intl';
import { UnrecordedReason } from '@/components/participation/unrecorded-reason';
import { CellEvidence } from '@/components/participation/cell-evidence';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { memberHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import type { MeetingParticipant } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';
import { sharedVoice } from '@/lib/sources/rules-voice';

interface ParticipantTableProps {
  /** Slugs of the network and the meeting. */
  at: { network: string; meeting: string };
  caption: string;
  participants: readonly MeetingParticipant[];
  sources: readonly SourceReference[];
  /** Whom each member represented there, by its id. */
  represented: ReadonlyMap<number, readonly MemberReference[]>;
}

export function ParticipantTable({ at, caption, participants, sources, represented }: ParticipantTableProps) {
  const t = useTranslations('meeting');
  const format = useRegisterFormat();
  // Where nothing is recorded there is no evidence, unless somebody has said why.
  const proven = participants.some(
    ({ cell, assertions, unrecorded }) => assertions.length > 0 || cell.derived || unrecorded !== null,
  );
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'status', label: t('status') },
        ...(proven ? [{ key: 'evidence', label: t('evidence') }] : []),
      ]}
      rows={participants
        .toSorted(byMemberNameIn(format.locale))
        .map(({ member, cell, assertions, lists, unrecorded }) => ({
          key: member.id,
          id: member.slug,
          cells: [
            <>
              <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>
              {(represented.get(member.id) ?? []).map((other) => (
                <a key={other.id} href={`#${other.slug}`} className="block text-sm font-normal">
                  {t('representsToo', { member: format.name(other.name) })}
                </a>
              ))}
            </>,
            <StatusWord
              key="status"
              status={cell.status}
              contested={cell.contested}
              derived={cell.derived}
              guest={cell.guest}
              announced={cell.announced}
              voice={sharedVoice(cell.derived ? lists : assertions, sources)}
            />,
            ...(proven
              ? [
                  assertions.length > 0 || cell.derived ? (
                    <CellEvidence
                      key="evidence"
                      place={{ ...at, member: member.slug }}
                      cell={cell}
                      assertions={assertions}
                      lists={lists}
                      sources={sources}
                    />
                  ) : unrecorded ? (
                    <UnrecordedReason
                      key="evidence"
                      place={{ ...at, member: member.slug }}
                      note={unrecorded}
                      sources={sources}
                    />
                  ) : null,
                ]
              : []),
          ],
        }))}
    />
  );
}
