import { useTranslations } from 'next-intl';
import { useGapText } from '@/components/gaps/gap-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { gapsHref, meetingHref, memberHref, networkHref } from '@/lib/i18n/navigation';
import { byNameIn } from '@/lib/i18n/name-order';
import type { MemberReference } from '@/lib/members/types';
import type { OpenGap } from '@/lib/participation/gaps/rules-open';

/** With more members than this in a line the others are counted. */
const MOST_NAMED = 8;

/** A line a gap; members of whom exactly the same is to be said share one. */
export function OpenGapTable({ gaps }: { gaps: readonly OpenGap[] }) {
  const t = useTranslations('start.openGaps');
  const format = useRegisterFormat();
  const gapText = useGapText();
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'gap', label: t('gap') },
        { key: 'last', label: t('lastAttended') },
        { key: 'network', label: t('network') },
      ]}
      rows={gaps.map(({ members, network, gap, lastAttended }) => ({
        key: `${network.id}-${members[0]?.id}`,
        cells: [
          <Members key="members" members={members} network={network.slug} />,
          <>
            {members.length > 1 ? `${t('each')} ` : null}
            {gapText.length(gap)}
          </>,
          lastAttended ? (
            <TextLink key="last" href={meetingHref(network.slug, lastAttended.slug)}>
              {format.date(lastAttended.date)}
            </TextLink>
          ) : (
            t('never')
          ),
          <TextLink key="network" href={networkHref(network.slug)}>
            {format.name(network.name)}
          </TextLink>,
        ],
      }))}
    />
  );
}

function Members({ members, network }: { members: readonly MemberReference[]; network: string }) {
  const t = useTranslations('start.openGaps');
  const format = useRegisterFormat();
  const sorted = members.toSorted(byNameIn(format.locale));
  const named = sorted.length > MOST_NAMED ? sorted.slice(0, MOST_NAMED - 1) : sorted;
  const others = sorted.length - named.length;
  return (
    <>
      {named.map((member, place) => (
        <span key={member.id}>
          {place > 0 ? ', ' : null}
          <TextLink href={memberHref(member.slug)}>{format.name(member.name)}</TextLink>
        </span>
      ))}
      {others > 0 ? (
        <>
          {' '}
          <TextLink href={gapsHref({ network })}>{t('others', { count: others })}</TextLink>
        </>
      ) : null}
    </>
  );
}
