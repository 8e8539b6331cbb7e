import { useTranslations } from 'next-intl';
import { statusWordKey } from '@/components/charts/status/status-word-key';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { memberHref, meetingHref } from '@/lib/i18n/navigation';
import type { MeetingProof, UnnamedMember } from '@/lib/participation/proof/types';
import { sourceVoice } from '@/lib/sources/rules-voice';

interface UnnamedTableProps {
  caption: string;
  proof: MeetingProof;
  members: readonly UnnamedMember[];
  /** Its rows are link targets, each under its member's slug. */
  isTarget: boolean;
  /** In the document's own words, that it does not name them. */
  said: string;
}

/** Members whom the document does not name, each with what other documents say of it. */
export function UnnamedTable({ caption, proof, members, isTarget, said }: UnnamedTableProps) {
  const t = useTranslations('source');
  const format = useRegisterFormat();
  const spokenOf = members.some(({ others }) => others.length > 0);
  return (
    <div className="max-w-3xl">
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: 'member', label: t('member') },
          { key: 'said', label: t('saidByThis') },
          ...(spokenOf ? [{ key: 'others', label: t('saidByOthers') }] : []),
        ]}
        rows={members.toSorted(byMemberNameIn(format.locale)).map(({ member, others }) => ({
          key: member.id,
          ...(isTarget && { id: member.slug }),
          cells: [
            <TextLink key="member" href={memberHref(member.slug)}>
              {format.name(member.name)}
            </TextLink>,
            said,
            ...(spokenOf ? [others.length > 0 ? <Others key="others" proof={proof} others={others} /> : null] : []),
          ],
        }))}
      />
    </div>
  );
}

/** What other documents say of the member at the meeting; the meeting's page has their words. */
function Others({
  proof: { network, meeting, otherSources },
  others,
}: { proof: MeetingProof } & Pick<UnnamedMember, 'others'>) {
  const t = useTranslations('status');
  const kinds = useTranslations('terms.sourceKind');
  return (
    <ul>
      {others.map(({ id, status, sourceId }) => {
        const kind = otherSources.find((source) => source.id === sourceId)?.kind;
        return kind ? (
          <li key={id}>
            {t(statusWordKey(status, sourceVoice(kind)))} (
            <TextLink href={meetingHref(network.slug, meeting.slug)}>{kinds(kind)}</TextLink>)
          </li>
        ) : null;
      })}
    </ul>
  );
}
