import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { EachOf, GapMembers } from '@/components/gaps/gap-members';
import { useGapText } from '@/components/gaps/gap-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { AnnouncedMark } from '@/components/participation/attendance-link';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { gapsHref, meetingHref, networkHref } from '@/lib/i18n/navigation';
import type { OpenGap } from '@/lib/participation/gaps/rules-open';
import { figureVoice } from '@/lib/sources/rules-voice';

/** A line a gap; members of whom exactly the same is to be said share one. */
export function OpenGapTable({ gaps }: { gaps: readonly OpenGap[] }) {
  const t = useTranslations('start.openGaps');
  const format = useRegisterFormat();
  const gapText = useGapText();
  const words = useTranslations('participation.account');
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'gap', label: t('gap') },
        { key: 'last', label: words('last', { voice: figureVoice(gaps.map(({ gap }) => gap.voice ?? 'cell')) }) },
        { key: 'network', label: t('network') },
      ]}
      rows={gaps.map(({ members, network, gap, lastAttended }) => ({
        key: `${network.id}-${members[0]?.id}`,
        cells: [
          <GapMembers key="members" members={members} restHref={gapsHref({ network: network.slug })} />,
          <>
            <EachOf count={members.length} />
            {gapText.length(gap)}
          </>,
          lastAttended ? (
            <Fragment key="last">
              <TextLink href={meetingHref(network.slug, lastAttended.slug)}>{format.meeting(lastAttended)}</TextLink>
              <AnnouncedMark announced={lastAttended.announced} />
            </Fragment>
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
